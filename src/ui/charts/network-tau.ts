import { memoised } from '../../math/memoised';
import type { Look } from '../../state/lane';

/** Mean τ_net at one N, in steps, and what it rests on. */
export interface NetworkTau {
  N: number;
  mean: number;
  counted: number;
  of: number;
  steps: number;
  trials: number;
}

/** τ_net of a network on its way, smallest N first; made once for each array of looks. */
export const networkTauOf = memoised((looks: readonly Look[]): readonly NetworkTau[] =>
  looks.flatMap(({ N, step, steps, trials, of, tauNet: { mean, counted } }) =>
    // Before training no N is reached, and without a neuron that counts there is no mean.
    mean === null || step === 0 ? [] : [{ N, mean, counted, of, steps, trials }],
  ),
);

/** What the estimates rest on, in words: "10 × 20,000 steps", or the range where they differ. */
export function measuredBy(estimates: readonly NetworkTau[]): string | undefined {
  const range = (values: number[]) =>
    [...new Set([Math.min(...values), Math.max(...values)])].map((n) => n.toLocaleString('en')).join('–');
  if (estimates.length === 0) return undefined;
  return `${range(estimates.map(({ trials }) => trials))} × ${range(estimates.map(({ steps }) => steps))} steps`;
}
