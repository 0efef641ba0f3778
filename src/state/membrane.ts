import { create } from 'zustand';
import { memoised } from '../math/memoised';
import { type Branches, branchesOf, type Jump, stateOf } from '../neighbours/membrane/branches';
import { after, restOf, velocity } from '../neighbours/membrane/dynamics';
import { type Root, rootsAt } from '../neighbours/membrane/feedback';
import {
  DEFAULT_SETTINGS,
  type MembraneSettings,
  WALL,
  type WallState,
} from '../neighbours/membrane/settings';

/** How the present wall came to be what it is. */
export interface WallHistory {
  /** The last jump under these settings. */
  jump?: Jump;
  /** The furthest push since, on the side to which it was pushed. */
  furthest: number;
}

export interface MembraneState {
  settings: MembraneSettings;
  push: number;
  /** Polymer in the wall now: on its way to rest, or there. */
  phi: number;
  history: WallHistory;
  /** Whether time goes on: else a wall is at rest at once. */
  isRunning: boolean;
  /** So much time has passed, in τ_φ. */
  time: number;
  /** Which dots are drawn. */
  seed: number;
  /** The last jump, in a sentence. */
  news: string;
  set(settings: Partial<MembraneSettings>): void;
  setPush(push: number): void;
  /** Presses a place of the map. */
  goTo(push: number, c0: number): void;
  /** Takes the other wall that is possible here, as if it had been pushed so. */
  takeOther(): void;
  tick(time: number): void;
  toggle(): void;
  step(): void;
  reset(): void;
  newSeed(): void;
}

/** One step of the transport, in τ_φ. */
const STEP = 0.5;
/** A wall that moves no faster than that is at rest. */
const AT_REST = 1e-7;

const atFirst = () => {
  const settings = DEFAULT_SETTINGS;
  const push = 5;
  return {
    settings,
    push,
    phi: restOf(WALL.swollen, push, settings).phi,
    history: { jump: branches(settings).jumps.find(({ rising }) => rising), furthest: 9.2 },
  };
};

/** All walls there can be, once for settings. */
export const branches: (settings: MembraneSettings) => Branches = memoised(branchesOf);

export const useMembrane = create<MembraneState>()((set, get) => ({
  ...atFirst(),
  isRunning: false,
  time: 0,
  seed: 0,
  news: '',
  set: (change) => settle({ settings: { ...get().settings, ...change }, push: get().push }),
  setPush: (push) => settle({ settings: get().settings, push }),
  goTo(push, c0) {
    const { settings } = get();
    settle({ settings: c0 === settings.c0 ? settings : { ...settings, c0 }, push });
  },
  takeOther() {
    const { settings, push, phi } = get();
    const now = restOf(phi, push, settings);
    const other = rootsAt(push, settings).find((root) => root.stable && root.phi !== now.phi);
    if (!other) return;
    const to = stateOf(other, [now, other]);
    const jump = branches(settings).jumps.find((each) => each.to === to);
    set({ phi: other.phi, history: { jump, furthest: jump?.push ?? push }, news: `The wall is ${to}.` });
  },
  tick(time) {
    const { phi, push, settings } = get();
    const isMoving = Math.abs(velocity(phi, push, settings)) > AT_REST;
    if (isMoving) set({ phi: after(time, phi, push, settings) });
  },
  toggle: () => set(({ isRunning }) => ({ isRunning: !isRunning })),
  step() {
    get().tick(STEP);
    set(({ time }) => ({ isRunning: false, time: time + STEP }));
  },
  reset: () => set({ ...atFirst(), time: 0, seed: 0, news: 'Everything is as it was at first.' }),
  newSeed: () => set(({ seed }) => ({ seed: seed + 1 })),
}));

/** Goes on from the present wall under another push or other settings, and notes a jump. */
function settle({ settings, push }: Pick<MembraneState, 'settings' | 'push'>): void {
  const old = useMembrane.getState();
  const rest = restOf(old.phi, push, settings);
  const phi = old.isRunning ? old.phi : rest.phi;
  if (settings !== old.settings) {
    useMembrane.setState({ settings, push, phi, history: { furthest: push } });
    return;
  }
  const jump = jumpBetween(restOf(old.phi, old.push, settings), old.push, rest, push, settings);
  const { history } = old;
  const further = (history.jump?.rising ?? true) ? Math.max : Math.min;
  useMembrane.setState({
    push,
    phi,
    history: jump ? { jump, furthest: push } : { ...history, furthest: further(history.furthest, push) },
    ...(jump && { news: jumpWords(jump) }),
  });
}

/** The jump on the way from one wall to another, where these are not of one branch. */
function jumpBetween(from: Root, before: number, to: Root, after: number, settings: MembraneSettings) {
  const { stable, jumps } = branches(settings);
  const branchOf = (root: Root, push: number) => {
    const apart = stable.map((branch) =>
      Math.min(...branch.map((point) => Math.abs(point.push - push) + Math.abs(point.phi - root.phi))),
    );
    return apart.indexOf(Math.min(...apart));
  };
  if (branchOf(from, before) === branchOf(to, after)) return undefined;
  return jumps.find(({ rising }) => rising === after > before);
}

const DOES: Record<WallState, string> = { open: 'opens', shut: 'shuts' };

const jumpWords = ({ to, push, before, after }: Jump) =>
  `The wall ${DOES[to]} at f = ${push.toFixed(2)}: the flux goes from ${Number(before.toPrecision(3))} to ${Number(after.toPrecision(3))}.`;
