import type { Series } from '../../../math/decimate';

/** A guess between two answers, in nats. */
export const COIN_TOSS = Math.LN2;
/** What a logarithmic axis shows of a loss of nothing, in nats. */
const LEAST = 1e-8;

export interface LossPoint {
  epoch: number;
  loss: number;
}

/** A lane's losses per head (nats) against epochs, as far as they are numbers. */
export const lossLine = ({ points }: Series, stepsPerEpoch: number): LossPoint[] =>
  points
    .filter(({ value }) => Number.isFinite(value))
    .map(({ step, value }) => ({ epoch: step / stepsPerEpoch, loss: Math.max(value, LEAST) }));

/** The smallest and the largest loss in sight. */
export function lossRange(lines: readonly (readonly LossPoint[])[]): { least: number; greatest: number } {
  let [least, greatest] = [1, 1];
  for (const line of lines) {
    for (const { loss } of line) {
      least = Math.min(least, loss);
      greatest = Math.max(greatest, loss);
    }
  }
  return { least, greatest };
}
