import { type Findings, lookAt } from '../../src/analysis/findings';
import type { Trained } from '../../src/analysis/simulation';
import type { Measurement } from '../../src/analysis/timescales';
import { referenceFactory } from '../../src/engines/reference';
import { finish } from './pieces';

/** A quick look: enough to have all that a look has. */
export const quick: Measurement = { steps: 200, trials: 2, p: 'uniform', seed: 0, lag: 10 };

/** All that is found by looking at a network. */
export function findingsOf(trained: Trained, driving = quick, factory = referenceFactory): Promise<Findings> {
  return finish(lookAt(factory, trained, driving));
}
