import { create } from 'zustand';
import { counted } from '../math/english';
import { initialNetwork, type ModulesNetwork, type ModulesWeights } from '../neighbours/modules/network';
import { firstNetwork, type ModulesResult, recorded, recordedResults } from '../neighbours/modules/recorded';
import {
  bridgesOf,
  DEFAULT_SETTINGS,
  DIGITS,
  keyOf,
  type ModulesSettings,
  mostWires,
  SIDES,
  STEPS,
  SWEPT_SEEDS,
} from '../neighbours/modules/settings';
import { ModulesClient } from '../worker/modules-client';
import type { ModulesReply, WantedModules } from '../worker/modules-protocol';

/** So long a slider may rest before what it asks for is trained, in ms. */
const REST = 400;

/** What the page is set to. Its noise is that of what is shown: networks are trained at the noise of the defaults. */
export type ModulesChoice = ModulesSettings & { seed: number };

export const DEFAULT_CHOICE: ModulesChoice = { ...DEFAULT_SETTINGS, seed: 0 };

/** What is shown to the halves, and what is looked at. */
interface ModulesView {
  digits: readonly [left: number, right: number];
  /** The step whose states are drawn, from 1. */
  step: number;
  /** Which noise is drawn. */
  draw: number;
  /** Whether steps follow each other by themselves. */
  moves: boolean;
  /** The half that is silent. */
  silenced?: 0 | 1;
}

export interface ModulesState {
  settings: ModulesChoice;
  view: ModulesView;
  /** What was found of networks, by their keys: recorded, or in their place trained here. */
  results: Readonly<Record<string, ModulesResult>>;
  /** Those of them that can be run. */
  networks: Readonly<Record<string, ModulesNetwork>>;
  /** The network on the page: as it is set, or while that is missing the one before. */
  shown: ModulesNetwork;
  /** How far the training of the one that is set is. */
  update?: number;
  /** Why the one that is set could not be trained. */
  failure?: string;
  isRunning: boolean;
  /** Whether other bridges are being trained, too. */
  isSweeping: boolean;
  /** Why the last setting was not taken as it was asked for. */
  refusal?: string;
  /** The last thing that happened, in a sentence. */
  news: string;
  set(settings: Partial<ModulesChoice>): void;
  look(view: Partial<ModulesView>): void;
  /** Goes on to the next step, and after the last to other noise. */
  tick(): void;
  /** Shows the next digit to a half. */
  nextDigit(side: 0 | 1): void;
  /** Silences a half, or lets it speak again. */
  silence(half: 0 | 1): void;
  /** Plays or pauses: the network that is set, then all bridges of its size. */
  toggle(): void;
  /** Trains a little. */
  step(): void;
  /** Forgets what was trained here. */
  reset(): void;
  newSeed(): void;
}

const atFirst = () => {
  const shown = firstNetwork();
  const results = Object.fromEntries(
    recordedResults.map((result) => [keyOf(result.settings, result.seed), result]),
  );
  return {
    settings: DEFAULT_CHOICE,
    results,
    networks: recorded ? { [keyOf(DEFAULT_SETTINGS, 0)]: shown } : {},
    shown,
    update: undefined,
    failure: undefined,
    refusal: undefined,
    isRunning: false,
    isSweeping: false,
  };
};

let client: ModulesClient | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;
/** Whether there are networks under way, be it that they are paused. */
let isBusy = false;

export const useModules = create<ModulesState>()((set, get) => ({
  ...atFirst(),
  view: { digits: [3, 5], step: STEPS, draw: 0, moves: false },
  news: '',
  set(change) {
    const settings = { ...get().settings, ...change };
    const most = mostWires(settings.units);
    const refusal =
      settings.wires > most
        ? `${settings.units} neurons have ${most} pairs: ${settings.wires} wires become ${most}`
        : undefined;
    settings.wires = Math.min(settings.wires, most);
    const before = keyOfChoice(get().settings);
    set({ settings, refusal });
    if (keyOfChoice(settings) === before) return;
    stop();
    if (!showKnown()) resting = setTimeout(() => train([wantedOf(settings)], Number.POSITIVE_INFINITY), REST);
  },
  look: (view) => set((state) => ({ view: { ...state.view, ...view } })),
  tick() {
    const { step, draw } = get().view;
    get().look(step < STEPS ? { step: step + 1 } : { step: 1, draw: draw + 1 });
  },
  nextDigit(side) {
    const [left, right] = get().view.digits;
    const after = (digit: number) => (digit + 1) % DIGITS;
    get().look({ digits: side === 0 ? [after(left), right] : [left, after(right)] });
  },
  silence(half) {
    const silenced = get().view.silenced === half ? undefined : half;
    get().look({ silenced });
    set({ news: silenced === undefined ? 'Both halves speak.' : `The ${SIDES[half]} half is silent.` });
  },
  toggle() {
    if (get().isRunning) return pause();
    if (isBusy) return allow(Number.POSITIVE_INFINITY);
    const wanted = [wantedOf(get().settings), ...sweepOf(get().settings)].filter((each) => !isOwn(each));
    if (wanted.length === 0) return get().newSeed();
    train(wanted, Number.POSITIVE_INFINITY);
  },
  step() {
    if (isBusy) return allow(1);
    const { settings } = get();
    if (isOwn(wantedOf(settings))) get().set({ seed: nextSeed() });
    train([wantedOf(get().settings)], 1);
  },
  reset() {
    stop();
    set((state) => ({
      ...atFirst(),
      view: { ...state.view, silenced: undefined },
      news: 'What was trained here is forgotten.',
    }));
  },
  newSeed() {
    get().set({ seed: nextSeed() });
    train([wantedOf(get().settings)], Number.POSITIVE_INFINITY);
  },
}));

/** The network that a choice asks for: the noise is what it is shown, not what it is trained at. */
export const wantedOf = ({ seed, ...settings }: ModulesChoice): WantedModules => ({
  settings: { ...settings, noise: DEFAULT_SETTINGS.noise },
  seed,
});

export const keyOfChoice = (choice: ModulesChoice): string => {
  const { settings, seed } = wantedOf(choice);
  return keyOf(settings, seed);
};

/** All bridges of this size, several networks each. */
const sweepOf = ({ seed: _, ...settings }: ModulesChoice): WantedModules[] =>
  bridgesOf(settings.units).flatMap((wires) =>
    Array.from({ length: SWEPT_SEEDS }, (_, seed) => wantedOf({ ...settings, wires, seed })),
  );

/** Whether a network was trained here. */
const isOwn = ({ settings, seed }: WantedModules): boolean =>
  useModules.getState().results[keyOf(settings, seed)]?.seconds !== undefined;

/** How many bridges of this size have all their networks of this device. */
export const sweptBridges = ({ settings }: ModulesState): { done: number; of: number } => {
  const waiting = sweepOf(settings).filter((each) => !isOwn(each));
  const bridges = bridgesOf(settings.units).length;
  return { done: bridges - new Set(waiting.map((each) => each.settings.wires)).size, of: bridges };
};

export const hasOwn = ({ results }: ModulesState): boolean =>
  Object.values(results).some(({ seconds }) => seconds !== undefined);

function nextSeed(): number {
  const { settings } = useModules.getState();
  let seed = settings.seed + 1;
  while (isOwn(wantedOf({ ...settings, seed }))) seed++;
  return seed;
}

/** Puts the network that is set on the page, where there is one. */
function showKnown(): boolean {
  const { settings, networks } = useModules.getState();
  const known = networks[keyOfChoice(settings)];
  if (known) useModules.setState({ shown: known });
  return known !== undefined;
}

function stop(): void {
  clearTimeout(resting);
  client?.stop();
  isBusy = false;
  useModules.setState({ update: undefined, failure: undefined, isRunning: false, isSweeping: false });
}

function pause(): void {
  client?.allow(0);
  useModules.setState({ isRunning: false });
}

function allow(blocks: number): void {
  useModules.setState({ isRunning: true });
  client?.allow(blocks);
}

function train(wanted: readonly WantedModules[], blocks: number): void {
  stop();
  const rest = () => useModules.setState({ isRunning: false });
  client ??= new ModulesClient({ hear, rest }, Math.min(4, navigator.hardwareConcurrency ?? 2));
  client.add(wanted);
  isBusy = true;
  left = wanted.length;
  useModules.setState({ update: isSet(wanted[0]) ? 0 : undefined, isSweeping: wanted.length > 1 });
  allow(blocks);
}

/** Networks that are still under way or wait. */
let left = 0;

const isSet = ({ settings, seed }: WantedModules) =>
  keyOf(settings, seed) === keyOfChoice(useModules.getState().settings);

function hear(wanted: WantedModules, reply: ModulesReply): void {
  const key = keyOf(wanted.settings, wanted.seed);
  const { results, networks } = useModules.getState();
  if (reply.kind === 'progress') {
    if (isSet(wanted)) useModules.setState({ shown: built(wanted, reply.weights), update: reply.update });
    return;
  }
  left--;
  if (reply.kind === 'network') {
    const network = built(wanted, reply.weights);
    useModules.setState({
      results: { ...results, [key]: reply.result },
      networks: { ...networks, [key]: network },
      ...(isSet(wanted) && { shown: network, update: undefined, news: trainedWords(reply.result) }),
    });
  } else if (isSet(wanted))
    useModules.setState({ update: undefined, failure: reply.message, news: reply.message });
  if (left > 0) return;
  isBusy = false;
  useModules.setState({ isRunning: false, isSweeping: false });
}

const built = ({ settings, seed }: WantedModules, weights: ModulesWeights): ModulesNetwork => ({
  ...initialNetwork(settings, seed),
  weights,
});

function trainedWords({ settings: { wires }, measures }: ModulesResult): string {
  const { answers, probeF } = measures;
  return (
    `Trained with ${counted(wires, 'wire')} each way: ${Math.round(100 * answers.all)} % of answers are right, ` +
    `F is ${probeF[STEPS - 1].toFixed(2)}.`
  );
}
