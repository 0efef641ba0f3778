import type { AnalysisName, AnalysisProgress, ResultOf, SettingsOf, SubjectOf } from '../analysis';
import type { AnalysisReply, AnalysisRequest, Priority } from './protocol';

/** An analysis that is under way. */
export interface PendingAnalysis<Result> {
  /** Undefined where it was cancelled or the worker was lost; rejects with a sentence where it failed. */
  result: Promise<Result | undefined>;
  cancel(): void;
}

interface Options {
  priority: Priority;
  onProgress?(progress: AnalysisProgress): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
  onProgress: Options['onProgress'];
}

/** The page's end of the worker that looks at networks. */
export class AnalysisClient {
  private worker: Worker | undefined;
  private asked = 0;
  private training = false;
  private readonly waiting = new Map<number, Waiting>();

  /** Has a network analysed; what is handed over is copied, so nothing more than it needs should be. */
  analyse<Name extends AnalysisName>(
    name: Name,
    network: SubjectOf<Name>,
    settings: SettingsOf<Name>,
    { priority, onProgress }: Options,
  ): PendingAnalysis<ResultOf<Name>> {
    const id = ++this.asked;
    this.prepare();
    this.send({ kind: 'analyse', id, name, network, settings, priority } as AnalysisRequest);
    return {
      result: new Promise<ResultOf<Name> | undefined>((resolve, reject) => {
        this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress });
      }),
      cancel: () => {
        const waiting = this.take(id);
        if (waiting) this.send({ kind: 'cancel', id });
        waiting?.resolve(undefined);
      },
    };
  }

  /** Has the worker ready before it is asked: it takes some tenths of a second to load. */
  prepare(): void {
    this.worker ??= this.spawn();
  }

  /** Says whether networks are in training: looking then leaves them some of the processor. */
  setTraining(on: boolean): void {
    if (on !== this.training) this.send({ kind: 'training', on });
    this.training = on;
  }

  dispose(): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const id of [...this.waiting.keys()]) this.take(id)?.resolve(undefined);
  }

  private send(request: AnalysisRequest): void {
    this.worker?.postMessage(request);
  }

  private take(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }

  private hear(reply: AnalysisReply): void {
    if (reply.kind === 'progress') this.waiting.get(reply.id)?.onProgress?.(reply);
    else if (reply.kind === 'result') this.take(reply.id)?.resolve(reply.result);
    else this.take(reply.id)?.reject(new Error(reply.message));
  }

  private spawn(): Worker {
    const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => this.hear(data);
    // Without it the page goes on; whoever waits is told that there is no answer, and the next request gets a new one.
    worker.onerror = () => this.dispose();
    worker.postMessage({ kind: 'training', on: this.training } satisfies AnalysisRequest);
    return worker;
  }
}
