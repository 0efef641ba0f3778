import { measureBandit } from '../neighbours/bandit/measure';
import { measureMembrane } from '../neighbours/membrane/measure';
import { measureModules } from '../neighbours/modules/measures';
import { type NetworkNumbers, stored } from './evidence';
import type { NeighbourTrial } from './trials';

/** Runs a neighbour's model once and measures it; the seed decides all that is random in it. */
export const runTrial = (trial: NeighbourTrial, seed: number): NetworkNumbers => ({
  seed,
  reached: 0,
  epochs: 0,
  steps: 0,
  end: 'target',
  accuracy: {},
  promoted: [],
  dynamics: {},
  learnt: {},
  measures: Object.fromEntries(
    Object.entries(measuresOf(trial, seed)).map(([name, value]) => [
      name,
      Number.isFinite(value) ? stored(value) : null,
    ]),
  ),
});

function measuresOf(trial: NeighbourTrial, seed: number): Record<string, number> {
  switch (trial.of) {
    case 'modules':
      return measureModules(trial.settings, seed);
    case 'bandit':
      return measureBandit(trial.settings, seed);
    case 'membrane':
      return measureMembrane(trial.settings);
  }
}
