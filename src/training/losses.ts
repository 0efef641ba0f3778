import type { GradientSums } from '../cells/snapshot';
import type { Engine } from '../engines/engine';
import { whole } from '../math/english';

/** How many updates are summed up in one reading of the engine's statistics. */
const STEPS_PER_READING = 10;

/** The mean loss per head over the last few steps, in nats. */
export interface LossReading {
  step: number;
  value: number;
  /** The gain that answers uncertainty, after these steps. */
  gain?: number;
}

/** Training came upon numbers that are not finite. */
export class Diverged extends Error {
  constructor(readonly step: number) {
    super(`loss is not a number since step ${whole(step)}`);
  }
}

/** Reads the losses from an engine, a few updates at a time, and adds up those of an epoch. */
export class Losses {
  /** Updates since the last reading. */
  private unread = 0;
  private remark: string | undefined;

  /** Takes what was read before in the present epoch; of its gradients nothing, where not all are known. */
  constructor(
    private sum = 0,
    private gradients?: GradientSums,
  ) {}

  /** Sum of the losses that were read in the present epoch; a loss is summed over heads. */
  get ofEpoch(): number {
    return this.sum;
  }

  /** The same of their gradients, where all of them are known. */
  get gradientsOfEpoch(): GradientSums | undefined {
    return this.gradients;
  }

  /** An update was queued: whether it is time to read. */
  count(): boolean {
    return ++this.unread === STEPS_PER_READING;
  }

  /** The losses since the last reading; undefined where there are none, throws where they are no numbers. */
  async read(engine: Engine, step: number, heads: number): Promise<LossReading | undefined> {
    if (this.unread === 0) return undefined;
    this.unread = 0;
    const { steps, loss, finiteSteps, norm, clipped, gain, remark } = await engine.statistics();
    this.remark ??= remark;
    if (finiteSteps < steps) throw new Diverged(step - steps + finiteSteps + 1);
    this.sum += loss;
    if (this.gradients)
      this.gradients = { norm: this.gradients.norm + norm, clipped: this.gradients.clipped + clipped };
    return { step, value: loss / steps / heads, ...(gain !== undefined && { gain }) };
  }

  /** What the engine has got over, as it said when it was read: half a sentence, once. */
  takeRemark(): string | undefined {
    const { remark } = this;
    this.remark = undefined;
    return remark;
  }

  /** The next epoch begins. */
  reset(): void {
    this.sum = 0;
    this.gradients = { norm: 0, clipped: 0 };
  }
}
