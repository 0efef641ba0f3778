import type { EpochRecord } from '../config/progress';
import type { RunConfig } from '../config/schema';
import type { Candidate } from '../engines/choose';
import type { EngineFactory, EngineInfo } from '../engines/engine';
import { Guard } from '../training/guard';
import { Trainer } from '../training/trainer';
import { breathe, wait } from './breathe';
import type { Activity, Command, Event } from './protocol';
import { Reports } from './reports';

/** A slice of training, in ms: a command waits no longer than this and one update. */
const SLICE = 30;

type Start = Extract<Command, { kind: 'start' }>;

/** One run in a worker: a trainer, what it is asked to do, and what it reports. */
export class Lane {
  readonly runId: number;
  private readonly reports: Reports;
  private trainer: Trainer;
  private guard: Guard;
  private settings: RunConfig | undefined;
  private activity: Activity = 'paused';
  private pauseAtEpoch = false;
  private looping = false;

  constructor(
    { runId, config, from }: Start,
    private readonly factory: EngineFactory,
    private readonly candidates: Candidate[],
    post: (event: Event, transfer: Transferable[]) => void,
  ) {
    this.runId = runId;
    const standing = () => ({ activity: this.activity, trainer: this.trainer, trouble: this.guard.trouble });
    this.reports = new Reports(runId, standing, post);
    this.trainer = new Trainer(factory, config, from);
    this.guard = new Guard(this.trainer);
    this.activity = this.trainer.end ?? 'paused';
    this.reports.announce(factory.info, candidates);
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
        this.give();
        break;
      case 'back':
        this.back();
        break;
      case 'ack':
        this.reports.acknowledge();
        break;
    }
  }

  get engine(): EngineInfo['engine'] {
    return this.factory.info.engine;
  }

  /** Ends the run where the engine is lost; the page can go on from the last good moment. */
  fail(message: string): void {
    this.activity = 'paused';
    this.reports.fail(message, this.guard.latest);
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
      this.reports.look(true);
      this.reports.send();
    }
  }

  private settle(activity: Activity): void {
    const wasRunning = this.activity === 'running';
    this.activity = activity;
    this.reports.send();
    if (activity === 'running') {
      if (!this.looping) void this.loop();
      return;
    }
    this.reports.rest();
    // The pause itself is told before the look, which may have to wait for the engine.
    if (wasRunning && activity === 'paused') {
      this.reports.look();
      this.reports.send();
    }
  }

  private async loop(): Promise<void> {
    this.looping = true;
    while (this.activity === 'running') {
      const until = performance.now() + SLICE;
      while (this.activity === 'running' && this.trainer.ready && performance.now() < until) this.advance();
      this.reports.slice();
      await (this.trainer.ready ? breathe() : wait(1));
    }
    this.looping = false;
  }

  private advance(): void {
    try {
      const news = this.guard.advance();
      this.reports.gather(news);
      if (this.guard.trouble) this.settle('diverged');
      else if (news.record) this.closeEpoch(news.record);
    } catch (error) {
      this.fail((error as Error).message);
    }
  }

  private closeEpoch({ promoted, heads }: EpochRecord): void {
    if (promoted) this.reports.promotion(heads[heads.length - 1]);
    this.reports.look();
    if (this.trainer.end) this.settle(this.trainer.end);
    else if (this.pauseAtEpoch) this.settle('paused');
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
    this.reports.announce(this.factory.info, this.candidates);
  }

  private give(): void {
    this.reports.give(this.guard.snapshot());
    // Losses that nobody had read yet were no numbers.
    if (this.guard.trouble && this.activity !== 'diverged') this.settle('diverged');
  }
}
