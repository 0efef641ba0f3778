import { type Findings, lookAt } from '../analysis/findings';
import { watch } from '../analysis/sequence';
import { referenceFactory } from '../engines/reference';
import { loadWasm } from '../engines/wasm';
import { breathe, wait } from './breathe';
import { Jobs, type Outcome } from './jobs';
import type { AnalysisReply, AnalysisRequest } from './protocol';

/** The worker that looks at networks, so that those that train them need not stop for it. */

/** The least time between two messages about progress, in ms. */
const TELL_EVERY = 200;

const loading = loadWasm().catch(() => referenceFactory);
const jobs = new Jobs<Findings>();
let training = false;
let working = false;
let toldAt = 0;

const post = (reply: AnalysisReply, transfer: Transferable[] = []) => self.postMessage(reply, { transfer });

function tell(outcome: Outcome<Findings>): void {
  if (outcome.kind === 'result') {
    const { id, result } = outcome;
    const { tau, neuronAc, populationAc } = result.timescales;
    const buffers = new Set([tau, neuronAc, populationAc, result.weights].map(({ buffer }) => buffer));
    post({ kind: 'findings', id, findings: result }, [...buffers] as ArrayBuffer[]);
  } else if (outcome.kind === 'failed') {
    post(outcome);
  } else if (performance.now() - toldAt > TELL_EVERY) {
    toldAt = performance.now();
    post(outcome);
  }
}

/** Rests a third of the time while networks train, so that looking takes little from them where cores are few. */
async function work(): Promise<void> {
  working = true;
  for (;;) {
    const begun = performance.now();
    const outcome = jobs.advance();
    if (!outcome) break;
    tell(outcome);
    await (training ? wait((performance.now() - begun) / 2) : breathe());
  }
  working = false;
}

/** Answers at once, between two pieces of what is under way. */
function answer({ id, trained, bits }: Extract<AnalysisRequest, { kind: 'watch' }>): void {
  try {
    post({ kind: 'sequence', id, sequence: watch(trained, bits) });
  } catch (error) {
    post({ kind: 'failed', id, message: (error as Error).message });
  }
}

self.onmessage = async ({ data }: MessageEvent<AnalysisRequest>) => {
  if (data.kind === 'training') training = data.on;
  else if (data.kind === 'cancel') jobs.cancel(data.id);
  else if (data.kind === 'watch') answer(data);
  else {
    const { id, priority, trained, driving } = data;
    jobs.add(id, priority, lookAt(await loading, trained, driving));
    if (!working) void work();
  }
};
