import type { RunConfig } from '../config/schema';
import type { Candidate } from '../engines/choose';
import { maxSteps } from '../tasks/batch';
import type { Command, Event } from './protocol';
import { ToldEpochs } from './told-epochs';
import { type CommandBody, TrainingWorker } from './training-worker';
import { Watchdog } from './watchdog';

/** What answers a command for sure; the others need no answer. */
const ANSWERS: Partial<Record<Command['kind'], Event['kind']>> = {
  play: 'telemetry',
  epoch: 'telemetry',
  snapshot: 'snapshot',
  back: 'started',
};

/** What an update may take in an engine that is never timed, in seconds: that is the slowest, in networks of any size. */
const UNTIMED = 30;

const NO_WORKERS = 'this browser lets the page have no workers, in which networks are trained';

/** The page's end of the runs of one network, one after the other; it notices a worker that has gone silent. */
export class LaneClient {
  /** Until an engine is chosen nobody knows how long a large network takes. */
  private started = false;
  private readonly epochs = new ToldEpochs();
  private training = false;
  /** What is still to be answered. */
  private readonly due = new Set<Event['kind']>();
  private readonly watchdog = new Watchdog((message) => this.worker.break(message));
  /** What the present run trains, and how fast its engine was. */
  private config?: RunConfig;
  private timed?: Candidate;
  /** Which run of its worker it is. */
  private runId = 0;

  /** @param worker trains the network; it may train others as well */
  constructor(
    private readonly onEvent: (event: Event) => void,
    private readonly worker = new TrainingWorker(),
  ) {}

  /** Ends the present run and begins another. */
  start(body: Omit<CommandBody<Extract<Command, { kind: 'start' }>>, 'kind'>): void {
    this.rest();
    this.worker.end(this.runId);
    try {
      this.runId = this.worker.begin({
        isBusy: () => this.training || this.due.has('started') || this.due.has('telemetry'),
        hear: (event) => this.hear(event),
        stir: () => this.watchdog.hear(),
        fail: (message) => this.fail(message),
      });
    } catch {
      // Later, as other faults come: whoever starts something is not done yet.
      setTimeout(() => this.fail(NO_WORKERS));
      return;
    }
    this.due.add('started');
    this.config = body.config;
    this.send({ kind: 'start', ...body });
  }

  /** Tells the present run something; where its worker has broken there is nobody to be told. */
  send(body: CommandBody): void {
    if (!this.worker.tell(this.runId, body)) return;
    const answer = ANSWERS[body.kind];
    if (!answer) return;
    this.due.add(answer);
    if (this.started) this.watchdog.expect();
  }

  /** Ends the run. */
  dispose(): void {
    this.rest();
    this.worker.end(this.runId);
    this.worker.rest();
  }

  private hear(event: Event): void {
    this.watchdog.hear();
    this.due.delete(event.kind);
    if (event.kind === 'telemetry') this.training = event.telemetry.activity === 'running';
    if (event.kind === 'failed') this.rest();
    if (event.kind === 'started') {
      this.started = true;
      this.training = false;
      const { engine, candidates } = event;
      this.timed = candidates.find((each) => each.engine === engine.engine);
    }
    if ('telemetry' in event) this.allow(event.telemetry.heads);
    if (this.started && (this.training || this.due.size > 0)) this.watchdog.expect();
    else this.watchdog.rest();
    this.onEvent(this.epochs.hear(event));
    if (event.kind === 'telemetry') this.send({ kind: 'ack' });
  }

  /** An update with the longest sequences of these N may take many times as long as those that were timed. */
  private allow(heads: readonly number[]): void {
    const { config, timed: { stepsPerSecond, length } = {} } = this;
    const times = config && length ? Math.max(1, maxSteps(config.task, Math.max(...heads)) / length) : 1;
    this.watchdog.allow(stepsPerSecond ? times / stepsPerSecond : UNTIMED);
  }

  /** Nothing is to be heard of what has ended. */
  private rest(): void {
    this.started = false;
    this.training = false;
    this.due.clear();
    this.watchdog.rest();
  }

  private fail(message: string): void {
    this.rest();
    this.onEvent({ kind: 'failed', runId: this.runId, message });
  }
}
