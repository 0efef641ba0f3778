import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { engineOf } from '../engine';
import type { Terminal } from '../terminal';
import { Interrupted, readArguments, UsageError } from '../usage';
import { writeEvents } from './events';
import { FILES, openSweep, runFolder, stateOf } from './folder';
import { resultOf } from './result';
import { saveEveryOf, threadsOf } from './sweep';
import { rowOf, SweepTable, type TableRow } from './table';
import { work } from './work';

/** `run`: one run of a sweep, by its number, as a job of a cluster does it; its row of the table. */
export async function run(args: string[], terminal: Terminal): Promise<TableRow> {
  const { values, positionals } = readArguments(
    args,
    { 'save-every': { type: 'string' }, threads: { type: 'string' }, tensorboard: { type: 'boolean' } },
    ['the folder of the sweep', 'the number of the run'],
  );
  const [folder, number] = positionals;
  const saveEvery = saveEveryOf(values['save-every']);
  const threads = threadsOf(values.threads);
  const sweep = openSweep(folder);
  const planned = sweep.runs[Number(number)];
  if (!/^\d+$/.test(number) || !planned) {
    throw new UsageError(`expected a run from 0 to ${sweep.runs.length - 1}, got "${number}"`);
  }
  const state = stateOf(sweep, planned);
  if (state === 'underWay') terminal.note(`another process has run ${number}; waiting for it`);
  if (state === 'failed') rmSync(join(runFolder(sweep, planned), FILES.failed), { force: true });
  let stopped = false;
  terminal.onInterrupt(() => {
    stopped = true;
  });
  const { tensorboard = false } = values;
  const alone = { ...sweep, runs: [planned] };
  const conduct = { saveEvery, threads, tensorboard, stopped: () => stopped, note: terminal.note };
  await work(alone, { ...conduct, factory: await engineOf(undefined, threads) }, { begun() {}, ended() {} });
  const result = resultOf(sweep, planned);
  if (!result) throw new Interrupted(`interrupted: run ${number} goes on with the same command`);
  if (tensorboard) writeEvents(alone);
  new SweepTable(sweep).write();
  if (result.end === 'failed') throw new Error(`run ${number} failed: ${result.trouble}`);
  return rowOf(sweep, result);
}
