import { type Factory, loadFactory } from './factory';
import { Lane } from './lane';
import type { Command, Event } from './protocol';

/** The worker of one lane: it trains in short slices and reads commands between them. */

const post = (event: Event, transfer: Transferable[] = []) => self.postMessage(event, { transfer });
let lane: Lane | undefined;
let factory: Promise<Factory> | undefined;

async function obey(command: Command): Promise<void> {
  if (command.kind !== 'start') {
    if (command.runId === lane?.runId) lane.obey(command);
    return;
  }
  lane?.dispose();
  lane = undefined;
  factory ??= loadFactory((message) => {
    factory = undefined;
    lane?.fail(message);
  });
  lane = new Lane(command, await factory, post);
}

// One after the other: what is asked while the engine is made ready waits for it.
let queue = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<Command>) => {
  queue = queue
    .then(() => obey(data))
    .catch((error: Error) => post({ kind: 'failed', runId: data.runId, message: error.message }));
};
