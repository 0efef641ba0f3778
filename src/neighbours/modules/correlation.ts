import type { Stream } from '../../math/random';
import { type ForwardRun, runOf } from './forward';
import type { ModulesNetwork } from './network';
import { type Showing, show } from './sample';
import { STEPS } from './settings';
import type { OfHalves } from './specialization';
import { drawPairs, type Pairs } from './task';
import { FIRST_UNIT } from './wiring';

/** Pairs of inputs that are compared, so many at once. */
const COMPARED = { chunks: 12, batch: 100 };

/** How alike a half's states are between inputs that share a digit, and between any two. */
export interface StateCorrelation {
  /** Mean r over pairs of inputs: [half][digit they share]. */
  shared: OfHalves;
  /** … that share nothing. */
  base: [number, number];
}

/** Pearson's r over the neurons of a half after the last step; the other digit and the noise are drawn anew. */
export function stateCorrelation(
  network: ModulesNetwork,
  showing: Showing,
  stream: Stream,
): StateCorrelation {
  const [first, second] = [runOf(network, COMPARED.batch), runOf(network, COMPARED.batch)];
  const sums = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (let chunk = 0; chunk < COMPARED.chunks; chunk++) {
    const pairs = drawPairs(COMPARED.batch, stream);
    show(network, first, pairs, showing, stream);
    for (const kept of [0, 1, 2]) {
      const others = drawPairs(COMPARED.batch, stream);
      const compared: Pairs = [kept === 0 ? pairs[0] : others[0], kept === 1 ? pairs[1] : others[1]];
      show(network, second, compared, showing, stream);
      for (const half of [0, 1])
        for (let b = 0; b < COMPARED.batch; b++) sums[half][kept] += pearson(first, second, half, b);
    }
  }
  const count = COMPARED.chunks * COMPARED.batch;
  const [left, right] = sums.map((of) => of.map((sum) => sum / count));
  return {
    shared: [
      [left[0], left[1]],
      [right[0], right[1]],
    ],
    base: [left[2], right[2]],
  };
}

function pearson(a: ForwardRun, b: ForwardRun, half: number, at: number): number {
  const { units } = a.wiring;
  const [x, y] = [a.steps[STEPS], b.steps[STEPS]];
  let [sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < units; i++) {
    const row = (FIRST_UNIT + half * units + i) * a.batch + at;
    sx += x[row];
    sy += y[row];
    sxx += x[row] * x[row];
    syy += y[row] * y[row];
    sxy += x[row] * y[row];
  }
  const variances = (sxx - (sx * sx) / units) * (syy - (sy * sy) / units);
  return variances > 0 ? (sxy - (sx * sy) / units) / Math.sqrt(variances) : 0;
}
