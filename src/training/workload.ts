import type { RunConfig } from '../config/schema';
import { curriculumOf, startOf } from '../curriculum';
import type { Workload } from '../engines/workload';
import { meanSteps } from '../tasks/batch';

/** The N at which engines are timed: where a run of the default experiment spends much of its time. */
const TYPICAL_N = 8;

/** A training step as it will be typical for a run. */
export function workloadOf({ network, task, training, curriculum, modulation }: RunConfig): Workload {
  const begun = startOf(curriculum).heads;
  const N = Math.max(begun[begun.length - 1], Math.min(TYPICAL_N, curriculum.stopN));
  const slots = curriculumOf(curriculum).sharesHead ? 1 : N - 1;
  const length = Math.round(meanSteps(task, N));
  return {
    spec: {
      network,
      seed: 0, // any: as quick as all others
      optimizer: training.optimizer,
      modulation,
      batchSize: training.batchSize,
      slots,
      maxLength: length,
    },
    length,
    heads: { first: 0, count: slots },
  };
}
