// A process that does runs of a sweep: it ends when none is left, when it is told to, and when the sweep that began it is gone.
import { engineOf } from '../engine';
import { openSweep } from './folder';
import type { RunOptions } from './run';
import { work } from './work';
import type { WorkerMessage } from './worker-message';

const [folder, text] = process.argv.slice(2);
const options: RunOptions = JSON.parse(text);
const say = (message: WorkerMessage) =>
  process.connected && process.send?.(message, undefined, undefined, () => {});
let stopped = !process.connected;
const stop = () => {
  stopped = true;
};
process.on('message', stop).on('disconnect', stop);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {}); // a terminal sends them to all; the sweep says when to stop
try {
  await work(
    openSweep(folder),
    {
      factory: await engineOf(undefined, options.threads),
      ...options,
      stopped: () => stopped,
      note: (sentence) => say({ kind: 'note', sentence }),
    },
    {
      begun: (index) => say({ kind: 'begun', index }),
      ended: (index, outcome) => say({ kind: 'ended', index, outcome }),
    },
  );
} catch (error) {
  say({ kind: 'fault', sentence: (error as Error).message });
}
process.off('message', stop).off('disconnect', stop); // which hold the process
if (process.connected) process.disconnect();
