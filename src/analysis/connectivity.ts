import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { cellOf } from '../cells';
import type { Mask } from '../cells/mask';
import type { NetworkConfig } from '../config/schema';
import { betweenHeard } from '../config/silent';

/** What the recurrent weights of a network are like. */
export interface Connectivity {
  /** Mean, standard deviation (n − 1) and share of negative ones, of the weights between different neurons. */
  mean: number;
  sd: number;
  negative: number;
  /** The largest |λ|. */
  spectralRadius: number;
  /** The eigenvalues λ of W, in the complex plane. */
  eigenvalues: { re: number; im: number }[];
}

/**
 * The weights through which neurons drive each other's new states, [H, H]: all recurrent weights, or in a cell with
 * gates those of its candidate state (g of an LSTM, n of a GRU) without those of the gates.
 * @param weights `recurrent.weight`: [k H, H]
 */
export function drivingWeights(weights: Float32Array, network: NetworkConfig): Float32Array {
  const size = network.units ** 2;
  const from = cellOf(network).candidate * size;
  return weights.subarray(from, from + size);
}

/**
 * @param all the recurrent weights, row = to, column = from: [H, H]
 * @param silent neurons that do not count
 * @param mask which connections exist: only these count among the weights
 */
export function connectivityOf(all: Float32Array, silent: readonly number[] = [], mask?: Mask): Connectivity {
  const W = betweenHeard(all, silent);
  const H = Math.round(Math.sqrt(W.length));
  if (H === 0) return { mean: 0, sd: 0, negative: 0, spectralRadius: 0, eigenvalues: [] };
  const exists = mask && betweenHeard(mask, silent);
  const between = W.filter((_, k) => k % (H + 1) !== 0 && exists?.[k] !== 0);
  const n = between.length;
  let mean = 0;
  for (const w of between) mean += w / n;
  let squares = 0;
  let negative = 0;
  for (const w of between) {
    squares += (w - mean) ** 2;
    if (w < 0) negative++;
  }
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(
    Matrix.from1DArray(H, H, Array.from(W)),
  );
  const eigenvalues = realEigenvalues.map((re, i) => ({ re, im: imaginaryEigenvalues[i] }));
  return {
    mean,
    sd: Math.sqrt(squares / Math.max(1, n - 1)),
    negative: negative / Math.max(1, n),
    spectralRadius: eigenvalues.reduce((most, { re, im }) => Math.max(most, Math.hypot(re, im)), 0),
    eigenvalues,
  };
}
