import { Engines, refusalWords } from '../engines/choose';
import { withThreads } from '../engines/sharded';
import { workloadOf } from '../training/workload';
import { LASTING, mayChange } from './other-engine';
import type { Command, Event, Share } from './protocol';
import { Queue } from './queue';
import { TrainingSession } from './training-session';
import { Turns } from './turns';

/** What a worker does for one or more runs: it trains in short slices, an epoch of each run in turn, and reads commands between them. */

const post = (event: Event, transfer: Transferable[] = []) => self.postMessage(event, { transfer });
const runs = new Map<number, TrainingSession>();
const turns = new Turns();
/** Who may share an update, of whichever run trains. */
const threads = { most: 1 };
const engines = new Engines((engine, message) => {
  for (const run of runs.values()) if (run.engine === engine) run.fail(message);
});

async function begin(start: Extract<Command, { kind: 'start' }>): Promise<void> {
  const { runId, config, from: checkpoint, engine, instead } = start;
  const { spec, ...workload } = workloadOf(config);
  const chosen = await engines.choose(instead ? LASTING : engine, {
    ...workload,
    spec: { ...spec, threads },
  });
  const { info } = chosen.factory;
  try {
    const factory = withThreads(chosen.factory, threads);
    runs.set(runId, await TrainingSession.begin(start, { ...chosen, factory }, turns, post));
  } catch (error) {
    const otherEngine = mayChange(instead, info);
    const message = otherEngine ? refusalWords(info.backend, error as Error) : (error as Error).message;
    post({ kind: 'failed', runId, message, checkpoint, otherEngine });
  }
}

async function carryOut(command: Command): Promise<void> {
  const { runId } = command;
  if (command.kind === 'start') await begin(command);
  else if (command.kind === 'end') {
    const run = runs.get(runId);
    runs.delete(runId);
    await run?.dispose();
  } else await runs.get(runId)?.obey(command);
}

// One after the other: what is asked while the engine is made ready waits for it.
const queue = new Queue();
export function obey(told: Command | Share): void {
  if (told.kind === 'share') {
    threads.most = told.threads;
    return;
  }
  const { runId } = told;
  queue
    .add(() => carryOut(told))
    .catch(({ message }: Error) => {
      const run = runs.get(runId);
      if (run) run.fail(message);
      else post({ kind: 'failed', runId, message });
    });
}
