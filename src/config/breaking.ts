import type { NetworkConfig } from './schema';

/** How networks are broken where nothing else is asked for: as the paper's authors did it. */
export const DAMAGE = { trials: 10, bits: 1000, seed: 1, neurons: 'some' } as const;

/** Bits at the start of every trial that do not count, at least, so that the network has forgotten where it began. */
export const WARM_UP = 100;

/** Networks with more neurons lose only some of them, unless all are asked for. */
const LARGE = 128;
export const isLarge = ({ units }: Pick<NetworkConfig, 'units'>): boolean => units > LARGE;

/** How many of the fastest, of the slowest and of those between a large network loses. */
export const SOME = { ends: 20, between: 24 };
