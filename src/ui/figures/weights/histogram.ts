import type { Findings } from '../../../analysis/findings';
import type { Mask } from '../../../cells/mask';
import { memoised } from '../../../math/memoised';

/** Bins from the left end of the axis to the right one. */
export const BINS = 80;

/** The largest of a network's weights, without its sign; worked out once for each look. */
export const largestWeight = memoised(({ weights }: Pick<Findings, 'weights'>): number =>
  weights.reduce((largest, w) => Math.max(largest, Math.abs(w)), 0),
);

/**
 * How the weights between different neurons are spread.
 * @param weights row = to, column = from: [H, H]
 * @param mask which connections exist: only these count
 * @param limit the axis goes from −limit to limit, and holds all of them
 * @returns percent of them in each bin: [BINS]
 */
export function histogramOf(weights: Float32Array, limit: number, mask?: Mask): number[] {
  const H = Math.round(Math.sqrt(weights.length));
  const counts = new Array<number>(BINS).fill(0);
  let counted = 0;
  weights.forEach((w, k) => {
    if (k % (H + 1) === 0 || mask?.[k] === 0) return;
    counted++;
    const bin = Math.floor(((w + limit) / (2 * limit)) * BINS);
    counts[Math.min(BINS - 1, Math.max(0, bin))]++;
  });
  return counts.map((count) => (100 * count) / Math.max(1, counted));
}
