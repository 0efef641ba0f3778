import { paperOf } from '../config/paper';
import { epochsTo } from '../config/paper-epochs';
import type { RunConfig } from '../config/schema';
import { meanSteps } from '../tasks/batch';

/** At least and at most, in seconds. */
export type TimeRange = readonly [least: number, most: number];

/** Updates that were timed: how many a second, on sequences of so many steps. */
export interface Timed {
  stepsPerSecond: number;
  length: number;
}

/** A test only goes onward, a third of the way of an update: onward, back, and for the gradient. */
const TEST = 1 / 3;

/**
 * How long it takes, in seconds, to be promoted from N, for a network that needs as many epochs as the paper's. Sequences grow
 * with N, and an update takes as long as its sequence. Undefined where the paper's networks did not get there.
 * @param timed with the same network and batch
 */
export function timeTo(N: number, config: RunConfig, timed: Timed): TimeRange | undefined {
  const { curriculum, training, task } = config;
  const paper = paperOf(config);
  if (!paper || !epochsTo(N, paper)) return undefined;
  const updates = training.stepsPerEpoch + TEST * training.testBatches;
  const secondsAStep = 1 / timed.stepsPerSecond / timed.length;
  const time: [number, number] = [0, 0];
  let before: TimeRange = [0, 0];
  for (let n = curriculum.startN; n <= N; n++) {
    const epochs = epochsTo(n, paper) ?? before;
    const seconds = updates * secondsAStep * meanSteps(task, n);
    for (const i of [0, 1] as const) time[i] += seconds * (epochs[i] - before[i]);
    before = epochs;
  }
  return time;
}
