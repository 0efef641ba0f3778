import type { TauNetPoint } from '../../src/state/lane';

/** A look at a network that has just reached N, with this mean τ_net. */
export const lookAtN = (N: number, mean: number | null, part: Partial<TauNetPoint> = {}): TauNetPoint => ({
  N,
  step: 200 * (N - 1),
  steps: 20_000,
  trials: 10,
  tauNet: { mean, sd: 0.4, counted: 40, fast: 22, unfitted: 2 },
  of: 64,
  connectivity: { mean: -0.002, sd: 0.09, negative: 0.51, spectralRadius: 1.1 },
  dimensionality: 6,
  ...part,
});
