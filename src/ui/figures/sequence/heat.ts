import { quantile } from 'd3-array';
import type { Sequence } from '../../../analysis/sequence';
import { memoised } from '../../../math/memoised';
import type { Rgb } from '../weights/image';

/** The activity from which on a cell is as dark as can be: a few that are larger do not make all others faint. */
const DARKEST = 0.98;

/** The neurons, slowest first; equals stand as they are numbered. */
export const slowestFirst = (tau: Float32Array): number[] =>
  Array.from(tau, (_, i) => i).sort((a, b) => tau[b] - tau[a] || a - b);

/** The activity that is darkest; worked out once for each sequence. */
const darkestOf = memoised((states: Float32Array): number => quantile(states.map(Math.abs), DARKEST) || 1);

/**
 * Paints |h|, one pixel for a neuron at a bit, on one scale for all neurons and bits.
 * @param pixels red, green, blue and opacity of each pixel: [H, M, 4]
 * @param order the neuron in each row: [H]
 * @param upTo the last bit that is shown, from 0; what follows stays empty
 */
export function paintStates(
  pixels: Uint8ClampedArray,
  { states, bits }: Pick<Sequence, 'states' | 'bits'>,
  order: readonly number[],
  upTo: number,
  { none, full }: { none: Rgb; full: Rgb },
): void {
  const [H, M] = [order.length, bits.length];
  const most = darkestOf(states);
  order.forEach((neuron, row) => {
    for (let m = 0; m < M; m++) {
      const strength = m > upTo ? 0 : Math.min(1, Math.abs(states[m * H + neuron]) / most);
      for (let c = 0; c < 3; c++) pixels[4 * (row * M + m) + c] = none[c] + strength * (full[c] - none[c]);
      pixels[4 * (row * M + m) + 3] = 255;
    }
  });
}
