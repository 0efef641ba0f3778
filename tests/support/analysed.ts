import type { KeptResult } from '../../src/config/analyses';

/** What damage to a network with a few neurons has found, at N = 3 after so many steps. */
export function damaged(step = 50, seed = 1): KeptResult<'damage'> {
  const group = (mean: number) => ({ mean, count: 2 });
  const curve = {
    epsilon: [0, 0.1, 1],
    relative: [
      [1, 0],
      [0.75, 0.1],
      [0.25, 0.2],
    ] as [number, number][],
  };
  return {
    N: 3,
    step,
    settings: { N: 3, trials: 10, bits: 1000, seed, neurons: 'all' },
    result: {
      N: 3,
      accuracy: 0.99,
      neurons: [
        { neuron: 0, tau: 1.5, recruited: 0.25, relative: 1 },
        { neuron: 1, tau: 6.5, recruited: null, relative: null },
      ],
      summary: {
        fastest: group(0.9),
        slowest: group(0.5),
        least: group(1),
        most: null,
        rankCorrelation: { tau: -0.5, recruited: null },
      },
      noise: {
        weights: { ...curve, half: 0.5 },
        tau: { ...curve, half: null, halfSteps: null },
      },
      readout: { '2': { head: null, linear: 0.75 }, '3': { head: 0.99, linear: 0.99 } },
      pace: { '1': { plain: 0.99, stretched: 0.99 }, '2': { plain: 0.5, stretched: null } },
    },
  };
}

/** What retraining on a larger N has found. */
export const retrained = (step = 50, N = 4): KeptResult<'retraining'> => ({
  N: 3,
  step,
  settings: { from: 3, N, epochs: 2, what: 'all', seed: 1 },
  result: { N, accuracy: [0.5, 0.99], relative: 0.98, epochsTo98: 2 },
});
