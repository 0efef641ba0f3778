import type { Findings } from '../../../analysis/findings';

/** In which order the neurons stand along the sides of a map of weights. */
export type Order = 'tau' | 'sign';

/**
 * The neurons in that order: the slowest first, or the one with the largest share of negative outgoing weights.
 * Equals stand as they are numbered; so do all neurons of a network without τ.
 */
export function orderOf(
  { timescales, weights }: Pick<Findings, 'timescales' | 'weights'>,
  order: Order,
): number[] {
  const H = Math.round(Math.sqrt(weights.length));
  const key = order === 'tau' ? timescales.tau : negativeOut(weights, H);
  const neurons = Array.from({ length: H }, (_, i) => i);
  return key.length === H ? neurons.sort((a, b) => key[b] - key[a] || a - b) : neurons;
}

/** How many of the weights from each neuron to others are negative: [H]. */
function negativeOut(weights: Float32Array, H: number): Float32Array {
  const counts = new Float32Array(H);
  weights.forEach((w, k) => {
    if (w < 0 && k % (H + 1) !== 0) counts[k % H]++;
  });
  return counts;
}
