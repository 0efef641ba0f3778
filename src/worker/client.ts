import type { Command, Event } from './protocol';

type Body<T> = T extends { runId: number } ? Omit<T, 'runId'> : never;

/**
 * The page's end of a lane's worker. It numbers the runs, drops messages of runs that have ended, and puts
 * a new worker in the place of one that has crashed.
 */
export class LaneClient {
  private worker: Worker | undefined;
  /** Which run it is; every start begins another. */
  runId = 0;

  constructor(private readonly onEvent: (event: Event) => void) {}

  /** Ends the present run and begins another. */
  start(body: Omit<Body<Extract<Command, { kind: 'start' }>>, 'kind'>): void {
    this.runId++;
    this.send({ kind: 'start', ...body });
  }

  send(body: Body<Command>): void {
    this.worker ??= this.spawn();
    this.worker.postMessage({ ...body, runId: this.runId });
  }

  dispose(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  private spawn(): Worker {
    const worker = new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Event>) => {
      if (data.runId !== this.runId) return;
      this.onEvent(data);
      if (data.kind === 'telemetry') this.send({ kind: 'ack' });
    };
    worker.onerror = (event) => {
      this.dispose();
      const message = event.message || 'the worker could not be loaded';
      this.onEvent({ kind: 'failed', runId: this.runId, message });
    };
    return worker;
  }
}
