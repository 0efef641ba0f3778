import { rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { engineOf } from '../engine';
import type { Terminal } from '../terminal';
import { Interrupted, readArguments, UsageError, wholeNumber } from '../usage';
import { clearPartials } from '../whole-file';
import { writeEvents } from './events';
import { writeExperiment } from './experiment';
import { beginSweep, FILES, openSweep, runFolder, type Sweep, stateOf } from './folder';
import { SweepProgress } from './progress';
import type { RunOptions } from './run';
import { submit } from './slurm';
import { SLURM_OPTIONS, slurmOptionsIn, slurmOptionsOf } from './slurm-options';
import { sweepStatus } from './status';
import { SweepTable } from './table';
import { type WorkReport, work } from './work';
import { workTogether } from './workers';

/** How long the table waits for more runs to end, at most, in ms. */
const TABLE_EVERY_MS = 1000;

/** `sweep`: an experiment with many networks, in a folder; a JSON object in the end, of how it stands, or of the job that does it. */
export async function sweep(args: string[], terminal: Terminal) {
  const { values, positionals } = readArguments(
    args,
    {
      out: { type: 'string' },
      jobs: { type: 'string' },
      threads: { type: 'string' },
      'save-every': { type: 'string' },
      tensorboard: { type: 'boolean' },
      status: { type: 'boolean' },
      ...SLURM_OPTIONS,
    },
    ['the plan, or the folder of a sweep,'],
  );
  const [path] = positionals;
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (values.status) {
    if (!isFolder) throw new UsageError(`--status: expected the folder of a sweep, got "${path}"`);
    return sweepStatus(openSweep(path));
  }
  const jobs = wholeNumber('jobs', values.jobs, 1) ?? availableParallelism();
  const saveEvery = saveEveryOf(values['save-every']);
  const slurm = slurmOptionsIn(values);
  if (isFolder && values.out) throw new UsageError('--out: the sweep in a folder goes on there');
  if (!isFolder && !values.out) throw new UsageError('--out is missing: say in which folder to put the runs');
  const begun = values.out ? beginSweep(path, values.out) : openSweep(path);
  const threads = threadsOf(values.threads);
  const conduct = { saveEvery, threads, tensorboard: values.tensorboard ?? false };
  if (slurm && begun.runs.some((run) => stateOf(begun, run) !== 'done')) {
    return submit(begun, slurmOptionsOf(begun.plan.slurm, slurm), conduct, terminal);
  }
  return finishSweep(begun, { jobs, ...conduct }, terminal);
}

/** Seconds between two checkpoints. */
export const saveEveryOf = (text: string | undefined): number => wholeNumber('save-every', text, 0) ?? 3;

/** How many threads a run may have: where many are done side by side, one each is quickest. */
export const threadsOf = (text: string | undefined): number => wholeNumber('threads', text, 1) ?? 1;

/** Does all runs that are left. */
export async function finishSweep(
  sweep: Sweep,
  { jobs: most, ...options }: { jobs: number } & RunOptions,
  terminal: Terminal,
) {
  clearPartials(sweep.folder, 'dead');
  const left = sweep.runs.filter((run) => stateOf(sweep, run) !== 'done');
  for (const run of left) rmSync(join(runFolder(sweep, run), FILES.failed), { force: true });
  const jobs = Math.min(most, left.length);
  const table = new SweepTable(sweep);
  let stopped = false;
  const stopping = new Promise<void>((resolve) => {
    terminal.onInterrupt(() => {
      stopped = true;
      resolve();
    });
  });
  const progress = new SweepProgress(sweep, jobs, terminal);
  const report: WorkReport = {
    begun: (index) => progress.begun(index),
    ended(index, outcome) {
      progress.ended(index, outcome);
      if (performance.now() - table.writtenAt > TABLE_EVERY_MS) table.write();
    },
  };
  const conduct = { ...options, stopped: () => stopped, note: terminal.note };
  try {
    if (jobs === 1)
      await work(sweep, { ...conduct, factory: await engineOf(undefined, options.threads) }, report);
    else if (jobs > 1) await workTogether(sweep, jobs, conduct, report, stopping);
  } finally {
    progress.close();
    table.write();
  }
  if (options.tensorboard) writeEvents(sweep);
  writeExperiment(sweep);
  const { which, troubles, ...counts } = sweepStatus(sweep);
  if (stopped && counts.done < counts.runs) {
    throw new Interrupted(
      `interrupted: ${counts.done} of ${counts.runs} runs are done; the same command goes on`,
    );
  }
  const summary = { ...counts, table: join(sweep.folder, 'table.csv') };
  if (counts.failed === 0) return summary;
  terminal.print(JSON.stringify(summary));
  const [first] = which.failed;
  throw new Error(`${counts.failed} of ${counts.runs} runs failed, run ${first}: ${troubles[first]}`);
}
