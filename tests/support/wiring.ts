import type { Findings } from '../../src/analysis/findings';

/** A network of four neurons: neuron 3 is the slowest; neuron 1 has the most negative weights to others. */
export const WEIGHTS = Float32Array.from(
  [
    [0, -0.5, 0.25, 2],
    [0.1, 0, 0.2, -0.3],
    [-0.1, -0.2, 0, 0.4],
    [0.5, -1, 0.3, 0],
  ].flat(),
);

/** What was found in it. */
export const wiringOf = (part: Partial<Findings['connectivity']> = {}): Findings => ({
  timescales: {
    tau: Float32Array.of(1.5, 1, 1.5, 4),
    fits: [],
    population: { model: null, tauNet: null } as Findings['timescales']['population'],
    neuronAc: new Float64Array(0),
    populationAc: new Float64Array(0),
    summary: {
      mean: null,
      sd: null,
      error: null,
      counted: 0,
      fast: 0,
      unfitted: 4,
      marks: { bound: 0, constant: 0, oscillating: 0, noise: 0 },
      uncertain: 0,
    },
    samples: { of: 'trials', n: 2 },
    driving: { steps: 2000, trials: 2, p: 0.5, seed: 0, lag: 30 },
  },
  connectivity: {
    mean: 0.02,
    sd: 0.7,
    negative: 5 / 12,
    spectralRadius: 1.3,
    eigenvalues: [
      { re: 1.3, im: 0 },
      { re: -0.5, im: 0.4 },
      { re: -0.5, im: -0.4 },
      { re: -0.3, im: 0 },
    ],
    ...part,
  },
  weights: WEIGHTS,
  dimensionality: 3,
});
