import { numbersPerContext } from '../../cells/context';
import { defaultNetwork, defaultTask } from '../../config/default-network';
import type { NetworkConfig, TaskConfig } from '../../config/schema';

/** What the page on packing asks: how many tasks a network holds by how it is told which one it has. */

/** The ways to tell, in the order of their lanes. */
export const MODES = ['excitability', 'synaptic', 'both', 'input'] as const;
export type PackingMode = (typeof MODES)[number];

/** What the lanes are called. */
export const NAMES: Record<PackingMode, string> = {
  excitability: 'Neurons',
  synaptic: 'Synapses',
  both: 'Both',
  input: 'Input',
};

/** The tasks, in the order in which a mix counts them. */
export const FAMILIES = [
  { kind: 'parity', Ns: [2, 3, 4, 5] },
  { kind: 'dms', Ns: [2, 3, 4, 5] },
  { kind: 'majority', Ns: [3, 5, 7, 9] },
] as const;
export const TASKS = FAMILIES.flatMap(({ kind, Ns }) => Ns.map((N) => ({ kind, N })));
/** All of them on one stream of bits, each 1 half of the time, which enter as −1 and +1. */
export const TASK: TaskConfig = {
  ...defaultTask,
  kind: 'mix',
  mix: FAMILIES.map(({ kind, Ns }) => `${kind} ${Ns.join(' ')}`).join(' '),
  p: 0.5,
  coding: '±1',
};

/** H, neurons. */
export const SIZES = [4, 6, 8, 10, 16, 32] as const;
/** r, changes of rank one that a context makes to the weights. */
export const RANKS = [1, 2, 3, 4] as const;
/** σ, standard deviation of the noise in what is told while training. */
export const NOISES = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5] as const;

/** A task whose accuracy is above this is packed. */
export const PACKED_AT = 0.95;
/** How many updates a network is trained for; for the last of them the learning rate is lower. */
export const UPDATES = 4000;
export const RATES = { first: 0.05, last: 0.015 };
/** Sequences an update. */
export const BATCH = 96;

/** One network of the page. */
export interface PackingSettings {
  mode: PackingMode;
  /** H. */
  units: number;
  /** r; without meaning where synapses are told nothing. */
  rank: number;
  /** σ. */
  noise: number;
  seed: number;
}

const hasRank = (mode: PackingMode): boolean => mode === 'synaptic' || mode === 'both';

/** One name for one network: what does not matter to it is not in there. */
export const keyOf = ({ mode, units, rank, noise, seed }: PackingSettings): string =>
  [mode, units, hasRank(mode) ? rank : 1, noise, seed].join(' ');

/** The largest rank that changes W without its diagonal in ways of their own: each has 2H numbers, and W has H(H − 1). */
export const largestRank = (units: number): number =>
  Math.max(1, Math.min(RANKS[RANKS.length - 1], Math.floor((units - 1) / 2)));

/** What such a network is made of. */
export const networkOf = ({ mode, units, rank }: Omit<PackingSettings, 'noise' | 'seed'>): NetworkConfig => ({
  ...defaultNetwork,
  units,
  context: mode,
  contextRank: rank,
});

/** How many numbers of its own a context has: 2H, 2rH, 2H + 2rH, H. */
export const pricePerContext = (settings: Omit<PackingSettings, 'noise' | 'seed'>): number =>
  numbersPerContext(networkOf(settings));
