import { measureTimescales, type Timescales } from '../analysis/timescales';
import { referenceFactory } from '../engines/reference';
import { loadWasm } from '../engines/wasm';
import { wait } from './breathe';
import type { AnalysisReply, AnalysisRequest } from './protocol';

/** The worker that looks at networks, so that those that train them need not stop for it. */

const factory = loadWasm().catch(() => referenceFactory);
const answer = (reply: AnalysisReply) => self.postMessage(reply);

/** Rests a third of the time, so that looking takes little from training where cores are few. */
async function measure({ trained, driving }: AnalysisRequest): Promise<Timescales> {
  const pieces = measureTimescales(await factory, trained, driving);
  for (;;) {
    const begun = performance.now();
    const piece = pieces.next();
    if (piece.done) return piece.value;
    await wait((performance.now() - begun) / 2);
  }
}

// One after the other.
let queue = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
  queue = queue
    .then(async () => answer({ id: data.id, timescales: await measure(data) }))
    .catch((error: Error) => answer({ id: data.id, message: error.message }));
};
