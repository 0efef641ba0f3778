/** What makes the worlds: how often and how strongly they change, and how much luck there is in them. */
export interface WorldSettings {
  /** p, the chance that a block's end is a change: then all arms are drawn anew. */
  chance: number;
  /** M, pulls a block. */
  block: number;
  /** The largest standard deviation an arm's rewards may have. */
  noise: number;
}

/** As in the paper. */
export const DEFAULT_WORLDS: WorldSettings = { chance: 0.4, block: 500, noise: 2 };

/** What can be pulled, by the keys that pull it. */
export const ARMS = ['A', 'B', 'C', 'D', 'E'] as const;
export const ARM_COUNT = ARMS.length;
/** How long a world lasts; every block length that can be chosen divides it. */
export const PULLS = 8000;
/** Means of arms are U(−this, this), standard deviations U(the least, `noise`). */
export const LARGEST_MEAN = 5;
export const LEAST_SD = 0.001;

/** Worlds that the statistics are taken over, and the seed they are drawn from. */
export const WORLDS = 100;
export const SEED = 7;

/** How many pulls right after a change, and how many before a block's end, are looked at by themselves. */
export const firstPulls = ({ block }: WorldSettings): number => Math.min(25, block / 2);
export const lastPulls = ({ block }: WorldSettings): number => Math.min(100, block / 2);

/** Two sets of worlds are one where this is the same. */
export const keyOf = ({ chance, block, noise }: WorldSettings): string => `${chance} ${block} ${noise}`;
