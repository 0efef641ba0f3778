import { Engines } from '../engines/choose';
import { workloadOf } from '../training/workload';
import type { Command, Event } from './protocol';
import { Queue } from './queue';
import { TrainingSession } from './training-session';

/** The worker of one lane: it trains in short slices and reads commands between them. */

const post = (event: Event, transfer: Transferable[] = []) => self.postMessage(event, { transfer });
let lane: TrainingSession | undefined;
const engines = new Engines((engine, message) => {
  if (lane?.engine === engine) lane.fail(message);
});

async function obey(command: Command): Promise<void> {
  if (command.kind !== 'start') {
    if (command.runId === lane?.runId) await lane.obey(command);
    return;
  }
  await lane?.dispose();
  lane = undefined;
  const { factory, candidates } = await engines.choose(command.engine, workloadOf(command.config));
  lane = await TrainingSession.begin(command, factory, candidates, post);
}

// One after the other: what is asked while the engine is made ready waits for it.
const queue = new Queue();
self.onmessage = ({ data }: MessageEvent<Command>) => {
  queue
    .add(() => obey(data))
    .catch((error: Error) => post({ kind: 'failed', runId: data.runId, message: error.message }));
};
