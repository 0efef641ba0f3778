import { analyseDynamics, type Findings } from '../../src/analysis/findings';
import type { Trained } from '../../src/analysis/simulation';
import type { MeasurementSettings } from '../../src/analysis/timescales';
import { referenceFactory } from '../../src/engines/reference';
import { finish } from './pieces';

/** A quick look: enough to have all that a look has. */
export const quick: MeasurementSettings = { steps: 200, trials: 2, p: 'uniform', seed: 0, lag: 10 };

/** All that is found by looking at a network. */
export function findingsOf(trained: Trained, driving = quick, factory = referenceFactory): Promise<Findings> {
  return finish(analyseDynamics(factory, trained, driving));
}
