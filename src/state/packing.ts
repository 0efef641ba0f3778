import { create } from 'zustand';
import type { Ambiguity, PackedInside, PackedNetwork } from '../neighbours/packing/network';
import { loadInsides, recorded } from '../neighbours/packing/recorded';
import {
  keyOf,
  largestRank,
  MODES,
  NAMES,
  type PackingMode,
  type PackingSettings,
  TASKS,
} from '../neighbours/packing/settings';
import { packedIn } from '../neighbours/packing/summary';
import { PackingClient } from '../worker/packing-client';
import type { PackingProgress, PackingReply } from '../worker/packing-protocol';

/** So long a slider may rest before what it asks for is trained, in ms. */
const REST = 400;

/** What all lanes have in common. */
type Shared = Omit<PackingSettings, 'mode'>;

/** How the figures are looked at. */
interface PackingView {
  ambiguity: Ambiguity;
  /** ε or σ, where the ring is. */
  amount: number;
  /** The place of the task that is asked, and of the other one that is blended in. */
  task: number;
  other: number;
  /** Whose neurons are shown. */
  watched: PackingMode;
  /** What is read: 0 or 1. */
  bits: readonly number[];
}

export interface PackingState extends Shared {
  view: PackingView;
  /** Networks by their keys: recorded ones, and those that were trained here in their place. */
  networks: Readonly<Record<string, PackedNetwork>>;
  /** What is inside of recorded ones where it came later. */
  insides: Readonly<Record<string, PackedInside>>;
  training: Readonly<Record<string, PackingProgress>>;
  /** Why a network could not be trained, by its key. */
  failed: Readonly<Record<string, string>>;
  isRunning: boolean;
  /** Why the last setting was not taken as it was asked for. */
  refusal?: string;
  /** The last thing that happened, in a sentence. */
  news: string;
  set(settings: Partial<Omit<Shared, 'seed'>>): void;
  look(view: Partial<PackingView>): void;
  /** Plays or pauses. */
  toggle(): void;
  /** Trains to the next test. */
  step(): void;
  /** Forgets what was trained here, and begins again at the first seed. */
  reset(): void;
  /** Goes on to a seed that was not trained here, and trains it. */
  newSeed(): void;
  /** Trains networks of a size. */
  trainSize(units: number): void;
}

/** What the page comes with, by keys. */
const shipped = Object.fromEntries(
  (recorded?.networks ?? []).map((network) => [keyOf(network.settings), network]),
);

let client: PackingClient | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;

export const usePacking = create<PackingState>()((set, get) => ({
  units: 6,
  rank: 1,
  noise: 0,
  seed: 0,
  view: {
    ambiguity: 'blend',
    amount: 0.3,
    task: 1,
    other: 10,
    watched: 'both',
    bits: [1, 0, 0, 1, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0],
  },
  networks: shipped,
  insides: {},
  training: {},
  failed: {},
  isRunning: false,
  news: '',
  set(settings) {
    stopTraining();
    const units = settings.units ?? get().units;
    const asked = settings.rank ?? get().rank;
    const rank = Math.min(asked, largestRank(units));
    const refusal = rank < asked ? `${units} neurons are too few for rank ${asked}: r = ${rank}` : undefined;
    set({ ...settings, units, rank, refusal, seed: 0 });
    const without = MODES.filter((mode) => !networkIn(get(), mode));
    if (without.length > 0) resting = setTimeout(() => allow(Number.POSITIVE_INFINITY, without), REST);
    fetchInsides();
  },
  look: (view) => set((state) => ({ view: { ...state.view, ...view } })),
  toggle() {
    if (get().isRunning) pause();
    else if (missingHere(get()).length === 0) get().newSeed();
    else allow(Number.POSITIVE_INFINITY);
  },
  step() {
    if (missingHere(get()).length === 0) set({ seed: nextSeed(get()) });
    allow(1);
  },
  reset() {
    stopTraining();
    set({ networks: shipped, failed: {}, seed: 0, news: 'What was trained here is forgotten.' });
  },
  newSeed() {
    stopTraining();
    set((state) => ({ seed: nextSeed(state) }));
    allow(Number.POSITIVE_INFINITY);
  },
  trainSize(units) {
    get().set({ units });
    clearTimeout(resting);
    allow(Number.POSITIVE_INFINITY);
  },
}));

/** The network of a lane as it is set, whether or not there is one yet. */
export const settingsOf = (
  { units, rank, noise, seed }: PackingState,
  mode: PackingMode,
): PackingSettings => ({
  mode,
  units,
  rank,
  noise,
  seed,
});

export const networkIn = (state: PackingState, mode: PackingMode): PackedNetwork | undefined => {
  const key = keyOf(settingsOf(state, mode));
  const network = state.networks[key];
  return network && { ...network, inside: network.inside ?? state.insides[key] };
};

/** Whether a network was trained here. */
export const isOwn = (network: PackedNetwork | undefined): boolean => network?.seconds !== undefined;

/** The lanes whose network was not trained here. */
const missingHere = (state: PackingState) => MODES.filter((mode) => !isOwn(networkIn(state, mode)));

function nextSeed(state: PackingState): number {
  let seed = state.seed + 1;
  while (missingHere({ ...state, seed }).length === 0) seed++;
  return seed;
}

function stopTraining(): void {
  clearTimeout(resting);
  client?.stop();
  usePacking.setState({ training: {}, isRunning: false });
}

function pause(): void {
  client?.allow(0);
  usePacking.setState({ isRunning: false });
}

/** Lets lanes train: those that are at it, or else these, by themselves all that have no network of this device yet. */
function allow(blocks: number, lanes?: readonly PackingMode[]): void {
  const state = usePacking.getState();
  client ??= new PackingClient(
    { hear, rest: pause },
    Math.min(MODES.length, navigator.hardwareConcurrency ?? 2),
  );
  if (Object.keys(state.training).length === 0) {
    const wanted = (lanes ?? missingHere(state)).map((mode) => settingsOf(state, mode));
    const begun = { update: 0, accuracy: [] };
    usePacking.setState({
      training: Object.fromEntries(wanted.map((settings) => [keyOf(settings), begun])),
      failed: {},
    });
    client.add(wanted);
  }
  usePacking.setState({ isRunning: true });
  client.allow(blocks);
}

function hear(settings: PackingSettings, reply: PackingReply): void {
  const key = keyOf(settings);
  const { training, networks, failed } = usePacking.getState();
  if (reply.kind === 'progress') {
    usePacking.setState({ training: { ...training, [key]: reply } });
    return;
  }
  const { [key]: _, ...others } = training;
  const isDone = Object.keys(others).length === 0;
  usePacking.setState({
    training: others,
    isRunning: !isDone && usePacking.getState().isRunning,
    ...(reply.kind === 'network'
      ? { networks: { ...networks, [key]: reply.network } }
      : { failed: { ...failed, [key]: reply.message } }),
  });
  if (isDone) usePacking.setState((state) => ({ news: trainedWords(state) }));
}

/** "Trained, seed 0: Neurons 5, Synapses 7, Both 7, Input 3 of 12." */
function trainedWords(state: PackingState): string {
  const found = MODES.flatMap((mode) => {
    const network = networkIn(state, mode);
    return network ? [`${NAMES[mode]} ${packedIn(network.accuracy)}`] : [];
  });
  return `Trained, seed ${state.seed}: ${found.join(', ')} of ${TASKS.length}.`;
}

/** What is inside of recorded networks that were not shown at first; without it they show their results alone. */
async function fetchInsides(): Promise<void> {
  if (MODES.every((mode) => networkIn(usePacking.getState(), mode)?.inside)) return;
  const insides = await loadInsides().catch(() => undefined);
  if (insides) usePacking.setState({ insides });
}
