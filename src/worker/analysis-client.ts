import type {
  AnalysisReply,
  AnalysisRequest,
  Findings,
  Measurement,
  Priority,
  Sequence,
  Trained,
} from './protocol';

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
    { resolve: (reply: AnalysisReply | undefined) => void; onProgress?: Progress }
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
      result: this.reply(id, onProgress).then((reply) =>
        reply?.kind === 'findings' ? reply.findings : undefined,
      ),
      cancel: () => {
        if (this.waiting.has(id)) this.send({ kind: 'cancel', id });
        this.settle(id);
      },
    };
  }

  /**
   * Shows a network a row of bits ("0110").
   * @returns undefined where that failed
   */
  async watch({ config, parameters }: Trained, bits: string): Promise<Sequence | undefined> {
    const id = ++this.asked;
    this.worker ??= this.spawn();
    this.send({ kind: 'watch', id, trained: { config, parameters }, bits });
    const reply = await this.reply(id);
    return reply?.kind === 'sequence' ? reply.sequence : undefined;
  }

  /** Says whether networks are in training: looking then leaves them some of the processor. */
  setTraining(on: boolean): void {
    if (on !== this.training) this.send({ kind: 'training', on });
    this.training = on;
  }

  dispose(): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const id of [...this.waiting.keys()]) this.settle(id);
  }

  private send(request: AnalysisRequest): void {
    this.worker?.postMessage(request);
  }

  /** What answers a request in the end; undefined where nothing will. */
  private reply(id: number, onProgress?: Progress): Promise<AnalysisReply | undefined> {
    return new Promise((resolve) => this.waiting.set(id, { resolve, onProgress }));
  }

  private settle(id: number, reply?: AnalysisReply): void {
    this.waiting.get(id)?.resolve(reply);
    this.waiting.delete(id);
  }

  private spawn(): Worker {
    const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
      if (data.kind === 'progress') this.waiting.get(data.id)?.onProgress?.(data.done, data.total);
      else this.settle(data.id, data);
    };
    // Without it the page goes on; whoever waits is told that there is no answer, and the next look gets a new one.
    worker.onerror = () => this.dispose();
    worker.postMessage({ kind: 'training', on: this.training } satisfies AnalysisRequest);
    return worker;
  }
}
