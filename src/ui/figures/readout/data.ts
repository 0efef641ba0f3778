import type { Broken } from '../break/view';

/** What can be read of one N. */
export interface ReadableN {
  N: number;
  /** Accuracy of the network's own head, where it has one, and of a fresh linear readout of its states. */
  head: number | null;
  linear: number;
}

/** What can be read of a network, smallest N first. */
export const readableOf = ({ damage }: Broken): ReadableN[] =>
  Object.entries(damage.readout ?? {})
    .map(([N, { head, linear }]) => ({ N: Number(N), head, linear }))
    .sort((a, b) => a.N - b.N);

/** A fresh readout that gets so much more than the network's own head finds something that is hidden. */
const GAP = 0.1;

/** The smaller Ns that its head has lost and a fresh readout finds, smallest first. */
export const unreadBy = (one: Broken): ReadableN[] =>
  readableOf(one).filter(({ N, head, linear }) => N < one.N && linear - Math.max(0.5, head ?? 0.5) > GAP);

/** Whether its heads say all that can be read of every N up to the present one. */
export const hidesNothing = (one: Broken): boolean =>
  one.damage.readout !== undefined &&
  readableOf(one).every(({ N, head, linear }) => N > one.N || (head !== null && linear - head <= GAP));
