import { setTimeout } from 'node:timers/promises';
import { doRun, type RunOutcome } from './do-run';
import { type Sweep, stateOf } from './folder';
import type { Conduct } from './run';

/** How often runs that other processes have are looked at. */
const LOOK_MS = 500;

/** Who hears how the runs go. */
export interface WorkReport {
  begun(index: number): void;
  ended(index: number, outcome: RunOutcome): void;
}

/** Does runs one after another until none is left, also what others leave undone; several may do so side by side. */
export async function work(sweep: Sweep, conduct: Conduct, report: WorkReport): Promise<void> {
  let left = sweep.runs;
  while (left.length > 0) {
    for (const run of left) {
      if (conduct.stopped()) return;
      if (stateOf(sweep, run) !== 'waiting') continue;
      report.begun(run.index);
      report.ended(run.index, await doRun(sweep, run, conduct));
    }
    left = left.filter((run) => !['done', 'failed'].includes(stateOf(sweep, run)));
    if (left.length > 0 && !left.some((run) => stateOf(sweep, run) === 'waiting')) await setTimeout(LOOK_MS);
  }
}
