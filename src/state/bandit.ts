import { create } from 'zustand';
import { whole } from '../math/english';
import { recorded } from '../neighbours/bandit/recorded';
import {
  ARMS,
  DEFAULT_WORLDS,
  keyOf,
  PULLS,
  SEED,
  WORLDS,
  type WorldSettings,
} from '../neighbours/bandit/settings';
import type { BanditSummary } from '../neighbours/bandit/summary';
import type { Stimulation } from '../neighbours/bandit/trace';
import { rewardAt, type World, worldOf } from '../neighbours/bandit/world';
import { BanditClient } from '../worker/bandit-client';
import type { BanditReply } from '../worker/bandit-protocol';

/** All that is chosen on the page. */
export interface BanditSettings extends WorldSettings {
  /** Added to the temperature of Doya-DaYu: noradrenaline from outside. */
  stimulation: number;
  /** Whether the arms are seen as they are, and the world's changes before they are met. */
  showsTruth: boolean;
  /** Which of the seed's worlds is played. */
  world: number;
}

/** The page opens in a world, and at a pull, where something has just happened. */
export const DEFAULTS: BanditSettings = { ...DEFAULT_WORLDS, stimulation: 0, showsTruth: true, world: 51 };
const FIRST_PULL = 2540;

/** The place of a pull that you did not make. */
export const NOT_PULLED = 255;

/** Agents alone pull so often a second. */
const PULLS_A_SECOND = 400;
/** So long a slider may rest before the worlds it asks for are played, in ms. */
const REST = 400;
/** So long the arms are shown at a block's end to who plays without seeing them, in ms. */
const REVEALED = 1000;

export interface BanditState {
  settings: BanditSettings;
  /** Pulls done: where the ring is. */
  pull: number;
  /** The arm you pulled at each pull, or `NOT_PULLED`; replaced, never changed. */
  own: Uint8Array;
  stimulations: readonly Stimulation[];
  isRunning: boolean;
  /** Whether the arms are shown for a moment, as a block has ended. */
  isRevealed: boolean;
  /** What is known of many worlds, by their settings; of the present ones perhaps not of all yet. */
  summaries: Readonly<Record<string, BanditSummary>>;
  /** Why the present worlds could not be played. */
  failed?: string;
  /** The last thing that happened, in a sentence. */
  news: string;
  set(settings: Partial<BanditSettings>): void;
  setPull(pull: number): void;
  /** You pull an arm, and all agents make the pull, too. */
  pullArm(arm: number): void;
  /** Lets agents pull alone for some seconds. */
  tick(seconds: number): void;
  toggle(): void;
  /** Goes to the next change, or else to the end. */
  step(): void;
  /** Begins this world again. */
  reset(): void;
  /** Begins the next world. */
  newSeed(): void;
}

let client: BanditClient | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;
let revealing: ReturnType<typeof setTimeout> | undefined;
/** A part of a pull that has not been made. */
let rest = 0;

const nothingPulled = () => new Uint8Array(PULLS).fill(NOT_PULLED);

let last: { key: string; world: World } | undefined;
/** The present world; it is drawn once. */
export function presentWorld(settings: BanditSettings): World {
  const key = `${keyOf(settings)} ${settings.world}`;
  if (last?.key !== key) last = { key, world: worldOf(settings, SEED, settings.world) };
  return last.world;
}

export const useBandit = create<BanditState>()((set, get) => ({
  settings: DEFAULTS,
  pull: FIRST_PULL,
  own: nothingPulled(),
  stimulations: [],
  isRunning: false,
  isRevealed: false,
  summaries: recorded ? { [keyOf(recorded.settings)]: recorded } : {},
  news: '',
  set(change) {
    const { settings, pull, stimulations } = get();
    const next = { ...settings, ...change };
    const isSameWorld = presentWorld(settings) === presentWorld(next);
    if (!isSameWorld) set({ own: nothingPulled(), stimulations: [{ from: 0, amount: next.stimulation }] });
    else if (next.stimulation !== settings.stimulation)
      set({
        stimulations: [
          ...stimulations.filter(({ from }) => from < pull),
          { from: pull, amount: next.stimulation },
        ],
      });
    set({ settings: next });
    if (keyOf(next) !== keyOf(settings)) playWorlds();
  },
  setPull: (pull) => set({ pull }),
  pullArm(arm) {
    const { pull, settings } = get();
    if (pull >= PULLS) return;
    const world = presentWorld(settings);
    const own = get().own.slice();
    own[pull] = arm;
    const isFirst = get().own.every((each) => each === NOT_PULLED);
    set({
      own,
      pull: pull + 1,
      isRunning: false,
      // Who begins to play does so without seeing the arms, and can look at them again.
      ...(isFirst && { settings: { ...settings, showsTruth: false } }),
      news: `${ARMS[arm]} pays ${rewardAt(world, pull, arm).toFixed(1).replace('-', '−')}.`,
    });
    if ((pull + 1) % world.block === 0) reveal();
  },
  tick(seconds) {
    const { pull } = get();
    rest += seconds * PULLS_A_SECOND;
    const next = Math.min(PULLS, pull + Math.floor(rest));
    rest -= Math.floor(rest);
    set({ pull: next, isRunning: next < PULLS });
  },
  toggle() {
    const { isRunning, pull } = get();
    rest = 0;
    set({ isRunning: !isRunning, ...(!isRunning && pull === PULLS && { pull: 0 }) });
  },
  step() {
    const { pull, settings } = get();
    const next = presentWorld(settings).changes.find((change) => change > pull);
    set({
      pull: next ?? PULLS,
      isRunning: false,
      news: next === undefined ? 'The world has ended.' : `The world changes at pull ${whole(next)}.`,
    });
  },
  reset() {
    const { settings } = get();
    set({
      pull: 0,
      own: nothingPulled(),
      stimulations: [{ from: 0, amount: settings.stimulation }],
      isRunning: false,
      news: `World ${settings.world} begins again.`,
    });
  },
  newSeed() {
    get().set({ world: (get().settings.world + 1) % WORLDS });
    get().reset();
    set(({ settings }) => ({ news: `World ${settings.world} begins.` }));
  },
}));

/** Plays the worlds of the present settings once these have rested, where it is not known what comes of them. */
function playWorlds(): void {
  clearTimeout(resting);
  client?.stop();
  useBandit.setState({ failed: undefined });
  const { settings, summaries } = useBandit.getState();
  const { chance, block, noise } = settings;
  if (isComplete(summaries[keyOf(settings)])) return;
  client ??= new BanditClient(hear);
  resting = setTimeout(() => client?.play({ settings: { chance, block, noise }, seed: SEED }), REST);
}

const isComplete = (summary: BanditSummary | undefined) => summary?.worlds === WORLDS;

function hear(reply: BanditReply): void {
  if (reply.kind === 'failed') {
    useBandit.setState({ failed: reply.message });
    return;
  }
  const { summary, done } = reply;
  useBandit.setState(({ summaries }) => ({
    summaries: { ...summaries, [keyOf(summary.settings)]: summary },
    ...(done && { news: `${summary.worlds} worlds are played.` }),
  }));
}

function reveal(): void {
  clearTimeout(revealing);
  useBandit.setState({ isRevealed: true });
  revealing = setTimeout(() => useBandit.setState({ isRevealed: false }), REVEALED);
}

/** What is known of many worlds like the present one. */
export const presentSummary = (state: BanditState): BanditSummary | undefined =>
  state.summaries[keyOf(state.settings)];
