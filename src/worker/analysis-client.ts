import type { Trained } from '../analysis/simulation';
import type { Measurement, Timescales } from '../analysis/timescales';
import type { AnalysisReply, AnalysisRequest } from './protocol';

/** The page's end of the worker that looks at networks: it answers one question after the other. */
export class AnalysisClient {
  private worker: Worker | undefined;
  private asked = 0;
  private readonly waiting = new Map<number, (timescales: Timescales | undefined) => void>();

  /** The timescales of a network; undefined where they could not be measured. */
  measure(trained: Trained, driving: Measurement): Promise<Timescales | undefined> {
    this.worker ??= this.spawn();
    const id = ++this.asked;
    this.worker.postMessage({ id, trained, driving } satisfies AnalysisRequest);
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }

  private spawn(): Worker {
    const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
      this.waiting.get(data.id)?.('timescales' in data ? data.timescales : undefined);
      this.waiting.delete(data.id);
    };
    // Without it the page goes on; whoever waits is told that there is no answer.
    worker.onerror = () => {
      for (const resolve of this.waiting.values()) resolve(undefined);
      this.waiting.clear();
      worker.terminate();
      this.worker = undefined;
    };
    return worker;
  }
}
