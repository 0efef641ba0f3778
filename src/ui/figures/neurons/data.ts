import type { Findings } from '../../../analysis/findings';
import { memoised } from '../../../math/memoised';

/** Bins of the histogram of τ in one doubling of τ. */
export const BINS_AN_OCTAVE = 5;
/** More neurons than this are drawn as bars. */
export const MOST_MARKS = 128;
/** How close to 1 a τ counts as clamped there. */
const FLOOR = 1 + 1e-5;

/** What was measured of a network's timescales. */
export type Measured = Findings['timescales'];

export interface NeuronTimescales {
  /** Neurons, by their place in the network, from the fastest to the slowest. */
  order: readonly number[];
  /** The same by bin, from 1 step upwards; the first bin also has all that are faster. */
  bins: readonly (readonly number[])[];
  /** Neurons clamped at τ = 1, or with τ_net ≤ 1. */
  atFloor: number;
  mean: number;
  slowest: number;
  /** Those whose τ_net is uncertain, or none to be taken at its word: drawn open. */
  open?: ReadonlySet<number>;
}

/** The histogram of a network's τ (steps); made once for each array. */
export const timescalesOf = memoised((tau: Float32Array): NeuronTimescales => {
  const histogram = histogramOf(tau);
  const known = histogram.order;
  const sum = known.reduce((sum, neuron) => sum + tau[neuron], 0);
  return { ...histogram, mean: known.length > 0 ? sum / known.length : 1 };
});

/** The same of τ_net: neurons that no model fits are in no bin, and the mean is that of τ_net > 1 without a mark. */
export const netTimescalesOf = memoised(({ fits, summary }: Measured): NeuronTimescales => {
  return {
    ...histogramOf(fits.map(({ tauNet, mark }) => (mark === 'noise' ? 0 : (tauNet ?? Number.NaN)))),
    atFloor: summary.fast,
    mean: summary.mean ?? 1,
    slowest: Math.max(1, ...fits.map(({ tauNet, mark }) => (mark ? 1 : (tauNet ?? 1)))),
    open: new Set(
      fits.flatMap(({ mark, uncertain }, neuron) => (uncertain || (mark && mark !== 'noise') ? neuron : [])),
    ),
  };
});

function histogramOf(values: ArrayLike<number>): Omit<NeuronTimescales, 'mean'> {
  // A network that diverges may show numbers that are none before it is stopped.
  const order = Array.from(values, (_, neuron) => neuron)
    .filter((neuron) => Number.isFinite(values[neuron]))
    .sort((a, b) => values[a] - values[b]);
  const bins: number[][] = [];
  for (const neuron of order) {
    // A bin holds its lower edge: a hair's breadth makes up for rounding in the logarithm.
    const bin = Math.max(0, Math.floor(BINS_AN_OCTAVE * Math.log2(values[neuron]) + 1e-9));
    while (bins.length <= bin) bins.push([]);
    bins[bin].push(neuron);
  }
  return {
    order,
    bins,
    atFloor: order.filter((neuron) => values[neuron] <= FLOOR).length,
    slowest: Math.max(1, values[order[order.length - 1]] ?? 1),
  };
}
