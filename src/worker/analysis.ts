import { ANALYSES, type AnalysisName, type ResultOf } from '../analysis';
import type { DamageSubject } from '../analysis/damage-subject';
import type { EngineFactory } from '../engines/engine';
import { loadProcessor } from '../engines/processor';
import { breathe, wait } from './breathe';
import { Jobs, type Outcome, type Pieces } from './jobs';
import type { AnalysisReply, AnalysisRequest } from './protocol';
import { Queue } from './queue';
import { buffersIn } from './transfer';

/** How a worker analyses networks, so that those that train them need not stop for it. */

/** The least time between two messages about progress, in ms. */
const TELL_EVERY = 200;

type Result = ResultOf<AnalysisName>;

const loading = loadProcessor();
const jobs = new Jobs<Result>();
let training = false;
let working = false;
let toldAt = 0;

function post(reply: AnalysisReply): void {
  self.postMessage(reply, { transfer: reply.kind === 'result' ? buffersIn(reply.result) : [] });
}

function tell(outcome: Outcome<Result>): void {
  if (outcome.kind === 'progress' && !outcome.found) {
    if (performance.now() - toldAt < TELL_EVERY) return;
    toldAt = performance.now();
  }
  post(outcome);
}

/** Rests a third of the time while networks train, so that looking takes little from them where cores are few. */
async function work(): Promise<void> {
  working = true;
  for (;;) {
    const begun = performance.now();
    const outcome = await jobs.advance();
    if (!outcome) break;
    tell(outcome);
    await (training ? wait((performance.now() - begun) / 2) : breathe());
  }
  working = false;
}

/** A network that is told its task, as what it is for its last N. */
async function asTold(network: DamageSubject): Promise<DamageSubject> {
  if (!network.heads) return network;
  return (await import('../cells/told')).toldNetwork(network, network.heads);
}

type Request = Extract<AnalysisRequest, { kind: 'analyse' }>;

/** What takes milliseconds is answered at once, between two pieces of what is under way; the rest has its turn. */
async function begin({ id, name, network, settings, priority }: Request): Promise<void> {
  try {
    const factory = await loading;
    const run = (await ANALYSES[name]()) as (
      factory: EngineFactory,
      network: unknown,
      settings: unknown,
    ) => Pieces<Result> | Result;
    const result = run(factory, await asTold(network as DamageSubject), settings);
    if (isPieces(result)) jobs.add(id, priority, result);
    else post({ kind: 'result', id, result });
  } catch (error) {
    post({ kind: 'failed', id, message: (error as Error).message });
  }
  if (!working) void work();
}

const isPieces = (result: Pieces<Result> | Result): result is Pieces<Result> =>
  Symbol.asyncIterator in result;

/** One message after the other, so that none that cancels comes before what it is about. */
const queue = new Queue();
export function obey(told: AnalysisRequest): void {
  void queue.add(async () => {
    if (told.kind === 'training') training = told.on;
    else if (told.kind === 'cancel') void jobs.cancel(told.id);
    else await begin(told);
  });
}
