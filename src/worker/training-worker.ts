import { faultOf } from './fault';
import type { Command, Event, Share } from './protocol';

/** A run in a worker, as the page follows it. */
interface Run {
  /** Whether it trains, or is about to. */
  isBusy(): boolean;
  hear(event: Event): void;
  /** Its worker is alive: it has said something about another run. */
  stir(): void;
  /** Its worker has broken; one sentence says how. */
  fail(message: string): void;
}

export type CommandBody<T = Command> = T extends { runId: number } ? Omit<T, 'runId'> : never;

/**
 * The page's end of a worker that trains one network or several. It numbers the runs, drops messages of runs that have
 * ended, and puts a new worker in the place of one that has broken.
 */
export class TrainingWorker {
  private worker: Worker | undefined;
  private readonly runs = new Map<number, Run>();
  private lastRun = 0;
  private threads = 1;

  /** How many runs it has. */
  get load(): number {
    return this.runs.size;
  }

  /** Whether any of its runs trains, or is about to. */
  get busy(): boolean {
    return [...this.runs.values()].some((run) => run.isBusy());
  }

  /** Lets so many threads share an update of whichever run trains. */
  share(threads: number): void {
    if (threads === this.threads) return;
    this.threads = threads;
    this.worker?.postMessage({ kind: 'share', threads } satisfies Share);
  }

  /** The number of a new run. Throws where the browser lets the page have no workers. */
  begin(run: Run): number {
    this.worker ??= this.spawn();
    this.runs.set(++this.lastRun, run);
    return this.lastRun;
  }

  /** Tells a run something; false where it has ended or its worker has broken. */
  tell(runId: number, body: CommandBody): boolean {
    if (!this.runs.has(runId)) return false;
    this.worker?.postMessage({ ...body, runId });
    return true;
  }

  /** Ends a run; what it had already said is not heard any more. */
  end(runId: number): void {
    this.tell(runId, { kind: 'end' });
    this.runs.delete(runId);
  }

  /** Ends the worker where nothing runs in it. */
  rest(): void {
    if (this.runs.size > 0) return;
    if (this.worker) this.worker.onmessage = null;
    this.worker?.terminate();
    this.worker = undefined;
  }

  /** Ends a worker that has broken, with all of its runs. */
  break(message: string): void {
    const broken = [...this.runs.values()];
    this.runs.clear();
    this.rest();
    for (const run of broken) run.fail(message);
  }

  private spawn(): Worker {
    this.threads = 1;
    const worker = new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Event>) => {
      const run = this.runs.get(data.runId);
      for (const other of this.runs.values()) if (other !== run) other.stir();
      run?.hear(data);
    };
    worker.onerror = (event) => this.break(faultOf(event));
    return worker;
  }
}
