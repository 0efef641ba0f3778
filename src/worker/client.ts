import type { Command, Event } from './protocol';
import { ToldEpochs } from './told-epochs';
import { Watchdog } from './watchdog';

type Body<T> = T extends { runId: number } ? Omit<T, 'runId'> : never;

/** What answers a command for sure; the others need no answer. */
const ANSWERS: Partial<Record<Command['kind'], Event['kind']>> = {
  play: 'telemetry',
  epoch: 'telemetry',
  snapshot: 'snapshot',
  back: 'started',
};

const NO_WORKERS = 'this browser lets the page have no workers, in which networks are trained';

/**
 * The page's end of a lane's worker. It numbers the runs, drops messages of runs that have ended, and puts
 * a new worker in the place of one that has crashed or gone silent.
 */
export class LaneClient {
  private worker: Worker | undefined;
  /** Until an engine is chosen nobody knows how long a large network takes. */
  private started = false;
  private readonly epochs = new ToldEpochs();
  private training = false;
  /** What is still to be answered. */
  private readonly due = new Set<Event['kind']>();
  private readonly watchdog = new Watchdog((message) => this.fail(message));
  /** Which run it is; every start begins another. */
  runId = 0;

  constructor(private readonly onEvent: (event: Event) => void) {}

  /** Ends the present run and begins another. */
  start(body: Omit<Body<Extract<Command, { kind: 'start' }>>, 'kind'>): void {
    this.runId++;
    this.rest();
    try {
      this.worker ??= this.spawn();
    } catch {
      // Later, as other faults come: whoever starts something is not done yet.
      setTimeout(() => this.fail(NO_WORKERS));
      return;
    }
    this.send({ kind: 'start', ...body });
  }

  /** Tells the present run something; where its worker has broken there is nobody to be told. */
  send(body: Body<Command>): void {
    if (!this.worker) return;
    this.worker.postMessage({ ...body, runId: this.runId });
    const answer = ANSWERS[body.kind];
    if (!answer) return;
    this.due.add(answer);
    if (this.started) this.watchdog.expect();
  }

  /** Ends the worker; what it had already said is not heard any more. */
  dispose(): void {
    this.rest();
    if (this.worker) this.worker.onmessage = null;
    this.worker?.terminate();
    this.worker = undefined;
  }

  private spawn(): Worker {
    const worker = new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Event>) => {
      if (data.runId !== this.runId) return;
      this.heard(data);
      this.onEvent(this.epochs.hear(data));
      if (data.kind === 'telemetry') this.send({ kind: 'ack' });
    };
    worker.onerror = (event) => this.fail(event.message || 'the worker could not be loaded');
    return worker;
  }

  private heard(event: Event): void {
    this.watchdog.hear();
    this.due.delete(event.kind);
    if (event.kind === 'telemetry') this.training = event.telemetry.activity === 'running';
    if (event.kind === 'failed') this.rest();
    if (event.kind === 'started') {
      this.started = true;
      this.training = false;
      const { engine, candidates } = event;
      const pace = candidates.find((each) => each.engine === engine.engine)?.stepsPerSecond;
      if (pace) this.watchdog.allow(1 / pace);
    }
    if (this.started && (this.training || this.due.size > 0)) this.watchdog.expect();
    else this.watchdog.rest();
  }

  /** Nothing is to be heard of what has ended. */
  private rest(): void {
    this.started = false;
    this.training = false;
    this.due.clear();
    this.watchdog.rest();
  }

  private fail(message: string): void {
    this.dispose();
    this.onEvent({ kind: 'failed', runId: this.runId, message });
  }
}
