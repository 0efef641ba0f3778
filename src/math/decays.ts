/**
 * Exponential decays a·e^(−t/τ) at t = 0 … L, seen through their decay per step, x = e^(−1/τ): a·xᵗ is a polynomial
 * in x, so that its slope stays finite where τ goes to 0 and a least-squares search does not get stuck there.
 */

/** The slowest time constant a fit may have, in steps. */
export const SLOWEST = 100;
/** What stands for the fastest: at lag 1 nothing is left, e^(−100), so that faster ones look the same. */
export const FASTEST = 0.01;
/** The largest decay per step. */
export const LARGEST = Math.exp(-1 / SLOWEST);

/** Decay per step → time constant in steps. */
export const tauOf = (x: number): number =>
  x <= 0 ? FASTEST : Math.min(SLOWEST, Math.max(FASTEST, -1 / Math.log(x)));

/** Decays per step from 0 to the largest, as far apart as the curves that they make: evenly in artanh x. */
export function decayGrid(count: number): Float64Array {
  const step = Math.atanh(LARGEST) / (count - 1);
  const grid = Float64Array.from({ length: count }, (_, i) => Math.tanh(i * step));
  grid[count - 1] = LARGEST;
  return grid;
}

/** Σ yₜ xᵗ. */
export function project(y: Float64Array, x: number): number {
  let sum = 0;
  for (let t = y.length - 1; t >= 0; t--) sum = sum * x + y[t];
  return sum;
}

/** Σ zᵗ over t = 0 … n − 1: the overlap of two decays whose product is z < 1. */
export const overlap = (z: number, n: number): number => (1 - z ** n) / (1 - z);
