import type { AnalysisReply, AnalysisRequest, Findings, Measurement, Priority, Trained } from './protocol';

type Progress = (done: number, total: number) => void;

/** A look that is under way. */
export interface Pending {
  /** Undefined where the look was cancelled or failed. */
  result: Promise<Findings | undefined>;
  cancel(): void;
}

/** The page's end of the worker that looks at networks. */
export class AnalysisClient {
  private worker: Worker | undefined;
  private asked = 0;
  private training = false;
  private readonly waiting = new Map<
    number,
    { resolve: (findings: Findings | undefined) => void; onProgress?: Progress }
  >();

  /**
   * Looks at a network.
   * @param onProgress told the steps of each trial that are done, and how many there are
   */
  look(
    trained: Trained,
    driving: Measurement,
    { priority, onProgress }: { priority: Priority; onProgress?: Progress },
  ): Pending {
    const { config, parameters } = trained;
    const id = ++this.asked;
    this.worker ??= this.spawn();
    this.send({ kind: 'look', id, trained: { config, parameters }, driving, priority });
    return {
      result: new Promise((resolve) => this.waiting.set(id, { resolve, onProgress })),
      cancel: () => {
        if (this.waiting.has(id)) this.send({ kind: 'cancel', id });
        this.settle(id, undefined);
      },
    };
  }

  /** Says whether networks are in training: looking then leaves them some of the processor. */
  setTraining(on: boolean): void {
    if (on !== this.training) this.send({ kind: 'training', on });
    this.training = on;
  }

  dispose(): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const id of [...this.waiting.keys()]) this.settle(id, undefined);
  }

  private send(request: AnalysisRequest): void {
    this.worker?.postMessage(request);
  }

  private settle(id: number, findings: Findings | undefined): void {
    this.waiting.get(id)?.resolve(findings);
    this.waiting.delete(id);
  }

  private spawn(): Worker {
    const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
      if (data.kind === 'progress') this.waiting.get(data.id)?.onProgress?.(data.done, data.total);
      else this.settle(data.id, data.kind === 'findings' ? data.findings : undefined);
    };
    // Without it the page goes on; whoever waits is told that there is no answer, and the next look gets a new one.
    worker.onerror = () => this.dispose();
    worker.postMessage({ kind: 'training', on: this.training } satisfies AnalysisRequest);
    return worker;
  }
}
