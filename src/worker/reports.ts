import type { Snapshot } from '../cells/snapshot';
import type { Candidate } from '../engines/choose';
import type { EngineInfo } from '../engines/engine';
import type { Advance, Trainer } from '../training/trainer';
import type { Trouble } from '../training/trouble';
import { type Fresh, Outbox } from './outbox';
import { Pace } from './pace';
import type { Activity, Event, Telemetry } from './protocol';
import { withoutTold } from './told-epochs';

/** The least time between two looks at accuracy and τ within an epoch, in ms. */
const LOOK_EVERY = 1000;
/** A look may take at most one part in so many of the time: of a large network it takes longer than an update. */
const LOOK_SHARE = 20;
/** … but no more than this lies between two, in ms. */
const LOOK_MOST = 300_000;

/** How a lane stands when it reports. */
interface Standing {
  activity: Activity;
  trainer: Trainer;
  trouble: Trouble | undefined;
}

/** What a lane tells the page of its training. */
export class Reports {
  private readonly outbox = new Outbox((fresh) => this.report(fresh));
  private readonly pace = new Pace();
  private nextLook = 0;

  constructor(
    private readonly runId: number,
    private readonly standing: () => Standing,
    private readonly post: (event: Event, transfer: Transferable[]) => void,
  ) {}

  /** Takes in what a piece of training brought to light. */
  gather({ loss, record, remark }: Advance): void {
    const { fresh } = this.outbox;
    if (loss) fresh.losses.push(loss);
    if (record) fresh.records.push(record);
    if (remark) fresh.remark = remark;
  }

  /** A slice of training has ended: tells how it stands where it is time to. */
  async slice(): Promise<void> {
    const now = performance.now();
    this.pace.mark(now, this.standing().trainer.progress.step);
    if (!this.outbox.due) return;
    if (now > this.nextLook) await this.look();
    this.send();
  }

  /** Forgets the pace: time that passes in a pause does not count. */
  rest(): void {
    this.pace.rest();
  }

  send(): void {
    this.outbox.send();
  }

  acknowledge(): void {
    this.outbox.acknowledge();
  }

  /** Takes accuracy and τ as they are now: those of the last test, or measured where the network is not as it was. */
  async look(anew = false): Promise<void> {
    const begun = performance.now();
    const { trainer } = this.standing();
    const { step, history } = trainer.progress;
    const record = history.at(-1);
    const { fresh } = this.outbox;
    fresh.accuracy =
      record?.step === step && !anew ? { ...record.untrained, ...record.accuracy } : await trainer.probe();
    fresh.tau = await trainer.timescales();
    const now = performance.now();
    this.nextLook = now + Math.min(LOOK_MOST, Math.max(LOOK_EVERY, LOOK_SHARE * (now - begun)));
  }

  /** The run stands ready; what was still to be told of another moment is not. */
  async announce(engine: EngineInfo, candidates: Candidate[], remark?: string): Promise<void> {
    const { history } = this.standing().trainer.progress;
    this.outbox.take();
    if (remark) this.outbox.fresh.remark = remark;
    await this.look();
    const telemetry = this.telemetry(this.outbox.take());
    this.post({ kind: 'started', runId: this.runId, engine, candidates, history, telemetry }, []);
  }

  /** The network as it is has passed the test of these heads. */
  async promotion(heads: readonly number[]): Promise<void> {
    const { trainer } = this.standing();
    const { step } = trainer.progress;
    const N = heads[heads.length - 1];
    const network = await trainer.withHeads(heads);
    this.post({ kind: 'promoted', runId: this.runId, N, step, network }, []);
  }

  give(snapshot: Snapshot): void {
    const { history } = this.standing().trainer.progress;
    const told = history.length - this.outbox.fresh.records.length;
    this.post({ kind: 'snapshot', runId: this.runId, ...withoutTold(snapshot, told) }, []);
  }

  fail(message: string, checkpoint: Snapshot, otherEngine: boolean): void {
    this.post({ kind: 'failed', runId: this.runId, message, checkpoint, otherEngine }, []);
  }

  private report(fresh: Fresh): void {
    const telemetry = this.telemetry(fresh);
    this.post(
      { kind: 'telemetry', runId: this.runId, telemetry },
      telemetry.tau ? [telemetry.tau.buffer] : [],
    );
  }

  private telemetry(fresh: Fresh): Telemetry {
    const { activity, trouble, trainer } = this.standing();
    const { epoch, step, heads, reached } = trainer.progress;
    const { stepsPerSecond } = this.pace;
    return { activity, trouble, epoch, step, heads, reached, stepsPerSecond, ...fresh };
  }
}
