import type { Snapshot } from '../cells/snapshot';
import type { EpochRecord } from '../config/progress';
import type { RunConfig } from '../config/schema';
import type { Candidate } from '../engines/choose';
import type { EngineFactory, EngineInfo } from '../engines/engine';
import { Guard } from '../training/guard';
import { Trainer } from '../training/trainer';
import { breathe, wait } from './breathe';
import { type Fresh, Outbox } from './outbox';
import { Pace } from './pace';
import type { Activity, Command, Event, Telemetry } from './protocol';
import { withoutTold } from './told-epochs';

/** A slice of training, in ms: a command waits no longer than this and one update. */
const SLICE = 30;
/** The least time between two looks at accuracy and τ within an epoch, in ms. */
const LOOK_EVERY = 1000;

type Start = Extract<Command, { kind: 'start' }>;

/** One run in a worker: a trainer, what it is asked to do, and what it reports. */
export class Lane {
  readonly runId: number;
  private trainer: Trainer;
  private guard: Guard;
  private settings: RunConfig | undefined;
  private activity: Activity = 'paused';
  private pauseAtEpoch = false;
  private readonly outbox = new Outbox((fresh) => this.report(fresh));
  private readonly pace = new Pace();
  private looping = false;
  private lookedAt = 0;

  constructor(
    { runId, config, from }: Start,
    private readonly factory: EngineFactory,
    private readonly candidates: Candidate[],
    private readonly post: (event: Event, transfer: Transferable[]) => void,
  ) {
    this.runId = runId;
    this.trainer = new Trainer(factory, config, from);
    this.guard = new Guard(this.trainer);
    this.activity = this.trainer.end ?? 'paused';
    this.announce();
  }

  obey(command: Exclude<Command, Start>): void {
    switch (command.kind) {
      case 'play':
      case 'epoch':
        this.pauseAtEpoch = command.kind === 'epoch';
        this.settle(this.trainer.end ?? (this.guard.trouble ? 'diverged' : 'running'));
        break;
      case 'pause':
        if (this.activity === 'running') this.settle('paused');
        break;
      case 'adjust':
        this.settings = command.config;
        this.adjust(command.config);
        break;
      case 'snapshot':
        this.give(this.snapshot());
        break;
      case 'back':
        this.back();
        break;
      case 'ack':
        this.outbox.acknowledge();
        break;
    }
  }

  get engine(): EngineInfo['engine'] {
    return this.factory.info.engine;
  }

  /** Ends the run where the engine is lost; the page can go on from the last good moment. */
  fail(message: string): void {
    this.activity = 'paused';
    this.post({ kind: 'failed', runId: this.runId, message, checkpoint: this.guard.latest }, []);
  }

  dispose(): void {
    this.activity = 'paused';
    this.trainer.dispose();
  }

  private adjust(config: RunConfig): void {
    const { heads, step } = this.trainer.progress;
    try {
      this.trainer.adjust(config);
      // What has not been trained may have begun anew.
      if (step === 0) this.guard.renew();
    } catch (error) {
      this.diverge(error);
      return;
    }
    if (this.trainer.end) this.settle(this.trainer.end);
    else if (this.activity === 'target' || this.activity === 'gaveUp') this.settle('paused');
    // A paused network that has gone over to other heads is looked at anew.
    else if (this.activity === 'paused' && heads.join() !== this.trainer.progress.heads.join()) {
      this.look(true);
      this.outbox.send();
    }
  }

  private settle(activity: Activity): void {
    const wasRunning = this.activity === 'running';
    this.activity = activity;
    this.outbox.send();
    if (activity === 'running') {
      if (!this.looping) void this.loop();
      return;
    }
    this.pace.rest();
    // The pause itself is told before the look, which may have to wait for the engine.
    if (wasRunning && activity === 'paused') {
      this.look();
      this.outbox.send();
    }
  }

  private async loop(): Promise<void> {
    this.looping = true;
    while (this.activity === 'running') {
      const until = performance.now() + SLICE;
      while (this.activity === 'running' && this.trainer.ready && performance.now() < until) this.advance();
      const now = performance.now();
      this.pace.mark(now, this.trainer.progress.step);
      if (this.outbox.due) {
        if (now - this.lookedAt > LOOK_EVERY) this.look();
        this.outbox.send();
      }
      await (this.trainer.ready ? breathe() : wait(1));
    }
    this.looping = false;
  }

  private advance(): void {
    try {
      const { loss, record, remark } = this.guard.advance();
      if (loss) this.outbox.fresh.losses.push(loss);
      if (remark) this.outbox.fresh.remark = remark;
      if (this.guard.trouble) this.settle('diverged');
      else if (record) this.closeEpoch(record);
    } catch (error) {
      this.fail((error as Error).message);
    }
  }

  private closeEpoch(record: EpochRecord): void {
    this.outbox.fresh.records.push(record);
    if (record.promoted) this.tellPromotion(record.heads[record.heads.length - 1]);
    this.look();
    if (this.trainer.end) this.settle(this.trainer.end);
    else if (this.pauseAtEpoch) this.settle('paused');
  }

  private tellPromotion(N: number): void {
    const { config, parameters, progress } = this.trainer.snapshot();
    const { step } = progress;
    this.post({ kind: 'promoted', runId: this.runId, N, step, trained: { config, parameters } }, []);
  }

  private diverge(error: unknown): void {
    try {
      this.guard.catch(error);
      this.settle('diverged');
    } catch {
      this.fail((error as Error).message);
    }
  }

  private back(): void {
    this.trainer.dispose();
    const { best } = this.guard;
    this.trainer = new Trainer(this.factory, best.config, best);
    if (this.settings) this.trainer.adjust(this.settings);
    this.guard = new Guard(this.trainer);
    this.activity = 'paused';
    this.announce();
  }

  private give(snapshot: Snapshot): void {
    const told = this.trainer.progress.history.length - this.outbox.fresh.records.length;
    this.post({ kind: 'snapshot', runId: this.runId, ...withoutTold(snapshot, told) }, []);
  }

  private snapshot(): Snapshot {
    const snapshot = this.guard.snapshot();
    if (this.guard.trouble && this.activity !== 'diverged') this.settle('diverged');
    return snapshot;
  }

  /** Takes accuracy and τ as they are now: those of the last test, or measured where the network is not as it was. */
  private look(anew = false): void {
    this.lookedAt = performance.now();
    const { step, history } = this.trainer.progress;
    const record = history.at(-1);
    this.outbox.fresh.accuracy =
      record?.step === step && !anew ? { ...record.untrained, ...record.accuracy } : this.trainer.probe();
    this.outbox.fresh.tau = this.trainer.timescales();
  }

  private announce(): void {
    const { history } = this.trainer.progress;
    this.outbox.take();
    this.look();
    const { factory, candidates } = this;
    const telemetry = this.telemetry(this.outbox.take());
    this.post(
      { kind: 'started', runId: this.runId, engine: factory.info, candidates, history, telemetry },
      [],
    );
  }

  private report(fresh: Fresh): void {
    const telemetry = this.telemetry(fresh);
    this.post(
      { kind: 'telemetry', runId: this.runId, telemetry },
      telemetry.tau ? [telemetry.tau.buffer] : [],
    );
  }

  private telemetry(fresh: Fresh): Telemetry {
    const { epoch, step, heads, reached } = this.trainer.progress;
    const { activity } = this;
    const { trouble } = this.guard;
    const { stepsPerSecond } = this.pace;
    return { activity, trouble, epoch, step, heads, reached, stepsPerSecond, ...fresh };
  }
}
