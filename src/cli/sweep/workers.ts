import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeFailure } from './do-run';
import { type Sweep, stateOf } from './folder';
import type { Conduct, RunOptions } from './run';
import type { WorkReport } from './work';
import type { WorkerMessage } from './worker-message';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Lets processes do the runs of a sweep side by side; whoever interrupts is heard by `stopping`. */
export async function workTogether(
  sweep: Sweep,
  jobs: number,
  conduct: Omit<Conduct, 'factory'> & RunOptions,
  report: WorkReport,
  stopping: Promise<void>,
): Promise<void> {
  const children = new Set<ChildProcess>();
  const { saveEvery, threads, tensorboard } = conduct;
  const died = new Set<number>();
  let fault: string | undefined;
  const stop = () => {
    for (const child of children) if (child.connected) child.send('stop', () => {}); // who has just ended does not hear it
  };
  stopping.then(stop);

  /** Begins a worker; where it dies in the midst of a run, another takes its place. A run that two have died of has failed. */
  const keepWorker = async (): Promise<void> => {
    const child = fork(WORKER, [sweep.folder, JSON.stringify({ saveEvery, threads, tensorboard })]);
    children.add(child);
    let index: number | undefined;
    child.on('message', (message: WorkerMessage) => {
      if (message.kind === 'note') conduct.note(message.sentence);
      else if (message.kind === 'fault') {
        fault ??= message.sentence;
        stop();
      } else {
        index = message.kind === 'begun' ? message.index : undefined;
        if (message.kind === 'begun') report.begun(message.index);
        else report.ended(message.index, message.outcome);
      }
    });
    const how = await new Promise<string | undefined>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) =>
        resolve(code === 0 ? undefined : `its process ended by ${signal ?? `code ${code}`}`),
      );
    });
    children.delete(child);
    if (how === undefined || fault || conduct.stopped()) return;
    if (index === undefined) {
      fault ??= how;
      return;
    }
    const run = sweep.runs[index];
    const hopeless = died.has(index) && stateOf(sweep, run) === 'waiting';
    if (hopeless) writeFailure(sweep, run, how);
    else conduct.note(`run ${index}: ${how}; it goes on from where it was last saved`);
    died.add(index);
    report.ended(index, hopeless ? 'failed' : 'stopped');
    await keepWorker();
  };

  await Promise.all(Array.from({ length: jobs }, keepWorker));
  if (fault) throw new Error(fault);
}
