import { type RunState, type Sweep, stateOf } from './folder';
import { resultOf } from './result';

/** How the runs of a sweep stand: how many, and which, by their numbers; and why some have failed. */
export function sweepStatus(sweep: Sweep) {
  const which: Record<RunState, number[]> = { done: [], underWay: [], waiting: [], failed: [] };
  for (const run of sweep.runs) which[stateOf(sweep, run)].push(run.index);
  const { done, underWay, waiting, failed } = which;
  const troubles = failed.map((index) => [index, resultOf(sweep, sweep.runs[index])?.trouble]);
  return {
    folder: sweep.folder,
    runs: sweep.runs.length,
    done: done.length,
    underWay: underWay.length,
    waiting: waiting.length,
    failed: failed.length,
    which,
    troubles: Object.fromEntries(troubles) as Record<string, string>,
  };
}
