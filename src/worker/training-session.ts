import { withLiveFields } from '../config/draft';
import type { EpochRecord } from '../config/progress';
import type { RunConfig } from '../config/schema';
import type { ChosenEngine } from '../engines/choose';
import type { EngineInfo } from '../engines/engine';
import { whole } from '../math/english';
import { Guard } from '../training/guard';
import { Trainer } from '../training/trainer';
import { breathe, wait } from './breathe';
import { changedWords, mayChange } from './other-engine';
import type { Activity, Command, Event } from './protocol';
import { Queue } from './queue';
import { Reports } from './reports';
import type { Turns } from './turns';

/** A slice of training, in ms: a command waits no longer than this and one update. */
const SLICE = 30;

type Start = Extract<Command, { kind: 'start' }>;
type LaneCommand = Exclude<Command, Start | { kind: 'end' }>;
type Post = (event: Event, transfer: Transferable[]) => void;

/** One run in a worker: a trainer, what it is asked to do, and what it reports. */
export class TrainingSession {
  private readonly reports: Reports;
  /** Slices of training and commands: none comes between an update and what is read of it. */
  private readonly queue = new Queue();
  private settings: RunConfig | undefined;
  private activity: Activity = 'paused';
  private pauseAtEpoch = false;
  private looping = false;
  private failed = false;

  private constructor(
    private readonly start: Pick<Start, 'runId' | 'instead'>,
    private trainer: Trainer,
    private guard: Guard,
    private readonly chosen: ChosenEngine,
    private readonly turns: Turns,
    post: Post,
  ) {
    const standing = () => ({ activity: this.activity, trainer: this.trainer, trouble: this.guard.trouble });
    this.reports = new Reports(start.runId, standing, post);
    this.activity = trainer.end ?? 'paused';
  }

  /**
   * Begins with a new network, or goes on from a saved one, and says that it stands ready.
   * @param turns shared with the other runs of the worker
   */
  static async begin(start: Start, chosen: ChosenEngine, turns: Turns, post: Post): Promise<TrainingSession> {
    const { runId, config, from, instead } = start;
    const { factory, candidates, refusal } = chosen;
    const trainer = await Trainer.begin(factory, config, from);
    const guard = await Guard.begin(trainer);
    const lane = new TrainingSession({ runId, instead }, trainer, guard, chosen, turns, post);
    const why = instead ?? refusal;
    const remark = why && changedWords(why, factory.info, from);
    await lane.reports.announce(factory.info, candidates, remark);
    return lane;
  }

  get runId(): number {
    return this.start.runId;
  }

  /** Does what it is told after the slice of training under way, and what it was told before. */
  obey(command: LaneCommand): Promise<void> {
    return this.queue.add(() => this.carryOut(command));
  }

  get engine(): EngineInfo['engine'] {
    return this.chosen.factory.info.engine;
  }

  get epoch(): number {
    return this.trainer.progress.epoch;
  }

  /** Ends the run where the engine is lost, at once and once; the page can go on from the last good moment. */
  fail(message: string): void {
    if (this.failed) return;
    this.failed = true;
    const when = this.activity === 'running' ? ` in epoch ${whole(this.epoch + 1)}` : '';
    this.activity = 'paused';
    const otherEngine = mayChange(this.start.instead, this.chosen.factory.info);
    this.reports.fail(message.replace(/\.?$/, `${when}.`), this.guard.latest, otherEngine);
  }

  /** Ends the run, once the slice under way is done. */
  dispose(): Promise<void> {
    return this.queue.add(() => {
      this.activity = 'paused';
      this.trainer.dispose();
    });
  }

  private async carryOut(command: LaneCommand): Promise<void> {
    switch (command.kind) {
      case 'play':
      case 'epoch':
        this.pauseAtEpoch = command.kind === 'epoch';
        await this.settle(this.trainer.end ?? (this.guard.trouble ? 'diverged' : 'running'));
        break;
      case 'pause':
        if (this.activity === 'running') await this.settle('paused');
        break;
      case 'adjust':
        this.settings = command.config;
        await this.adjust(command.config);
        break;
      case 'snapshot':
        await this.give();
        break;
      case 'back':
        await this.back();
        break;
      case 'ack':
        this.reports.acknowledge();
        break;
    }
  }

  private async adjust(config: RunConfig): Promise<void> {
    const { heads, step } = this.trainer.progress;
    try {
      const loses = await this.trainer.adjust(config);
      // What has not been trained may have begun anew.
      if (step === 0 || loses) await this.guard.renew();
      if (loses && this.activity !== 'running') await this.lookAgain();
    } catch (error) {
      await this.diverge(error);
      return;
    }
    if (this.trainer.end) await this.settle(this.trainer.end);
    else if (this.activity === 'target' || this.activity === 'gaveUp') await this.settle('paused');
    // A paused network that has gone over to other heads is looked at anew.
    else if (this.activity === 'paused' && heads.join() !== this.trainer.progress.heads.join()) {
      await this.lookAgain();
    }
  }

  private async lookAgain(): Promise<void> {
    await this.reports.look(true);
    this.reports.send();
  }

  private async settle(activity: Activity): Promise<void> {
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
      await this.reports.look();
      this.reports.send();
    }
  }

  private async loop(): Promise<void> {
    this.looping = true;
    while (this.activity === 'running') {
      await this.turns.take(this);
      const ready = await this.queue.add(() => this.slice());
      await (ready ? breathe() : wait(1));
    }
    this.looping = false;
    this.turns.pass(this);
  }

  /** Trains for a while; whether the engine would take up more at once. */
  private async slice(): Promise<boolean> {
    if (this.activity !== 'running') return true;
    try {
      const until = performance.now() + SLICE;
      while (this.mayTrain && this.trainer.ready && performance.now() < until) await this.advance();
      await this.reports.slice();
      return this.trainer.ready;
    } catch (error) {
      this.fail((error as Error).message);
      return true;
    }
  }

  private get mayTrain(): boolean {
    return this.activity === 'running' && this.turns.has(this);
  }

  private async advance(): Promise<void> {
    const news = await this.guard.advance();
    this.reports.gather(news);
    if (this.guard.trouble) await this.settle('diverged');
    else if (news.record) await this.closeEpoch(news.record);
  }

  private async closeEpoch({ promoted, heads }: EpochRecord): Promise<void> {
    if (promoted) await this.reports.promotion(heads);
    await this.reports.look();
    this.turns.pass(this);
    if (this.trainer.end) await this.settle(this.trainer.end);
    else if (this.pauseAtEpoch) await this.settle('paused');
  }

  private async diverge(error: unknown): Promise<void> {
    try {
      this.guard.catch(error);
      await this.settle('diverged');
    } catch {
      this.fail((error as Error).message);
    }
  }

  private async back(): Promise<void> {
    this.trainer.dispose();
    const { best } = this.guard;
    this.trainer = await Trainer.begin(this.chosen.factory, best.config, best);
    if (this.settings) await this.trainer.adjust(withLiveFields(best.config, this.settings));
    this.guard = await Guard.begin(this.trainer);
    this.activity = 'paused';
    await this.reports.announce(this.chosen.factory.info, this.chosen.candidates);
  }

  private async give(): Promise<void> {
    this.reports.give(await this.guard.snapshot());
    // Losses that nobody had read yet were no numbers.
    if (this.guard.trouble && this.activity !== 'diverged') await this.settle('diverged');
  }
}
