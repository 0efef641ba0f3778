import { Engines } from '../engines/choose';
import { withThreads } from '../engines/sharded';
import { workloadOf } from '../training/workload';
import type { Command, Event } from './protocol';
import { Queue } from './queue';
import { TrainingSession } from './training-session';
import { Turns } from './turns';

/** A worker for one or more runs: it trains in short slices, an epoch of each run in turn, and reads commands between them. */

const post = (event: Event, transfer: Transferable[] = []) => self.postMessage(event, { transfer });
const runs = new Map<number, TrainingSession>();
const turns = new Turns();
const engines = new Engines((engine, message) => {
  for (const run of runs.values()) if (run.engine === engine) run.fail(message);
});

async function obey(command: Command): Promise<void> {
  const { runId } = command;
  if (command.kind === 'start') {
    const { threads = 1 } = command;
    const workload = workloadOf(command.config);
    const { factory, candidates } = await engines.choose(command.engine, {
      ...workload,
      spec: { ...workload.spec, threads },
    });
    const sharing = withThreads(factory, threads);
    runs.set(runId, await TrainingSession.begin(command, sharing, candidates, turns, post));
  } else if (command.kind === 'end') {
    const run = runs.get(runId);
    runs.delete(runId);
    await run?.dispose();
  } else await runs.get(runId)?.obey(command);
}

// One after the other: what is asked while the engine is made ready waits for it.
const queue = new Queue();
self.onmessage = ({ data }: MessageEvent<Command>) => {
  queue
    .add(() => obey(data))
    .catch((error: Error) => post({ kind: 'failed', runId: data.runId, message: error.message }));
};
