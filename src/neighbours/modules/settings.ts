/** What the page on two halves asks: how few wires between them make each know its own digit alone. */

/** The halves, and the digits that they see, in this order. */
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** One network of the page, but for its seed. */
export interface ModulesSettings {
  /** Wires each way across the bridge. */
  wires: number;
  /** n, neurons a half. */
  units: number;
  /** ν, share of pixels that show a random bit instead, anew at every step. */
  noise: number;
  /** The step, from 1, at which digits appear; before it there is noise alone. */
  onset: number;
  /** Whether both halves see both digits. */
  shared: boolean;
}

/** What the page opens with. */
export const DEFAULT_SETTINGS: ModulesSettings = {
  wires: 4,
  units: 20,
  noise: 0.3,
  onset: 1,
  shared: false,
};

export const SIZES = [10, 15, 20, 30, 40, 50] as const;
/** ν while digits are shown. */
export const NOISES: readonly number[] = Array.from({ length: 13 }, (_, i) => i / 20);
/** Digits appear at one of these steps. */
export const ONSETS = [1, 2, 3] as const;
/** T: a network reads so many frames, and answers after the last. */
export const STEPS = 5;
export const DIGITS = 10;

/** How many updates a network is trained for; for the last of them the learning rate is lower. */
export const UPDATES = 1500;
export const LOWERED_AT = 1000;
export const RATES = { first: 4e-3, last: 1e-3 };
export const WEIGHT_DECAY = 1e-5;
/** Pairs of digits an update. */
export const BATCH = 64;

/** Networks of a point of a sweep: they differ in their seeds alone. */
export const SWEPT_SEEDS = 5;

/** One name for one network. */
export const keyOf = ({ wires, units, noise, onset, shared }: ModulesSettings, seed: number): string =>
  [wires, units, noise, onset, Number(shared), seed].join(' ');

/** Below this a network has not learned the task, and says nothing of how it divides it. */
export const LEARNED_AT = 0.3;

/** How many wires there can be each way. */
export const mostWires = (units: number): number => units * units;

/** Shares of all possible wires that a sweep goes through, after a single wire. */
const SHARES = [0.005, 0.01, 0.02, 0.04, 0.1, 0.25, 0.5, 1];

/** How many wires a share of all is, at least one. */
export const wiresOf = (share: number, units: number): number =>
  Math.max(1, Math.round(share * mostWires(units)));

/** The bridges of a sweep: 1, 2, 4, 8, 16, 40, 100, 200 and 400 wires where a half has 20 neurons. */
export const bridgesOf = (units: number): number[] => [
  ...new Set([1, ...SHARES.map((share) => wiresOf(share, units))]),
];

/** Q = (1 − p) / 2(1 + p): how modular the wiring is, p being the share of possible wires that are there. */
export function modularity({ wires, units }: Pick<ModulesSettings, 'wires' | 'units'>): number {
  const share = wires / mostWires(units);
  return (1 - share) / (2 * (1 + share));
}
