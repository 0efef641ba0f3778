import { memoised } from '../../math/memoised';

/** Bins of the histogram of τ in one doubling of τ. */
export const BINS_AN_OCTAVE = 5;
/** More neurons than this are drawn as bars. */
export const MOST_MARKS = 128;
/** How close to 1 a τ counts as clamped there. */
const FLOOR = 1 + 1e-5;

export interface Timescales {
  /** Neurons by bin, from τ = 1 upwards. */
  counts: readonly number[];
  /** Neurons clamped at τ = 1. */
  atFloor: number;
  mean: number;
  slowest: number;
}

/** The histogram of a network's τ (steps); made once for each array. */
export const timescalesOf = memoised((tau: Float32Array): Timescales => {
  const counts: number[] = [];
  let atFloor = 0;
  let sum = 0;
  let slowest = 1;
  // A network that diverges may show numbers that are none before it is stopped.
  const known = tau.filter(Number.isFinite);
  for (const value of known) {
    // A bin holds its lower edge: a hair's breadth makes up for rounding in the logarithm.
    const bin = Math.max(0, Math.floor(BINS_AN_OCTAVE * Math.log2(value) + 1e-9));
    while (counts.length <= bin) counts.push(0);
    counts[bin]++;
    if (value <= FLOOR) atFloor++;
    sum += value;
    slowest = Math.max(slowest, value);
  }
  return { counts, atFloor, mean: known.length > 0 ? sum / known.length : 1, slowest };
});
