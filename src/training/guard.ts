import type { Snapshot } from '../cells/snapshot';
import type { EpochRecord } from '../config/progress';
import { whole } from '../math/english';
import { ExplosionWatch } from './explosion';
import { Diverged } from './losses';
import type { Advance, Trainer } from './trainer';
import { explosionWords, type Trouble } from './trouble';

type GuardedTrainer = Pick<Trainer, 'advance' | 'progress' | 'snapshot'>;

/** Watches over training: keeps moments to go back to, and stops where numbers have gone bad. */
export class Guard {
  /** Where training goes on if its engine is lost. */
  latest: Snapshot;
  /** The epoch at which it stood best since its last promotion: those just before a fault may be sick already. */
  best: Snapshot;
  /** Why training has stopped, where it has. */
  trouble: Trouble | undefined;
  private bestRecord: EpochRecord | undefined;
  private readonly explosions: ExplosionWatch;

  private constructor(
    private readonly trainer: GuardedTrainer,
    start: Snapshot,
  ) {
    this.latest = start;
    this.best = start;
    const { step, history } = trainer.progress;
    this.bestRecord = history.at(-1);
    this.explosions = new ExplosionWatch(step);
  }

  /**
   * Watches from here on.
   * @param best where it stood best before, if that is not where it goes on from
   */
  static async begin(trainer: GuardedTrainer, best?: Snapshot): Promise<Guard> {
    const guard = new Guard(trainer, await trainer.snapshot());
    if (best) {
      guard.best = best;
      guard.bestRecord = best.progress.history.at(-1);
    }
    return guard;
  }

  /** Does one piece of work. */
  async advance(): Promise<Advance> {
    try {
      const advance = await this.trainer.advance();
      const { loss, record } = advance;
      const { heads, epoch } = this.trainer.progress;
      const lasting = loss && this.explosions.watch(loss, heads[heads.length - 1], epoch + 1);
      if (lasting) this.stop(explosionWords(lasting));
      return record ? { ...advance, remark: await this.endEpoch(record) } : advance;
    } catch (error) {
      this.catch(error);
      return {};
    }
  }

  /** Training that has come upon bad numbers stops; any other error is none of the guard's. */
  catch(error: unknown): void {
    if (!(error instanceof Diverged)) throw error;
    const { heads, epoch } = this.trainer.progress;
    this.stop(`${error.message} (N = ${heads[heads.length - 1]}, epoch ${whole(epoch + 1)})`);
  }

  /** What there was is nothing to go back to: it has begun anew, or lost neurons. */
  async renew(): Promise<void> {
    this.latest = await this.trainer.snapshot();
    this.best = this.latest;
    this.bestRecord = undefined;
  }

  /** The network as it is, from where training can go on, too; where its numbers have gone bad, as it stood best. */
  async snapshot(): Promise<Snapshot> {
    try {
      if (!this.trouble) {
        const now = await this.trainer.snapshot();
        if (!this.explosions.present) this.latest = now;
        return now;
      }
    } catch (error) {
      this.catch(error);
    }
    return this.best;
  }

  private stop(message: string): void {
    const { heads, epoch } = this.best.progress;
    this.trouble = { message, backTo: heads.at(-1), epoch };
  }

  private async endEpoch(record: EpochRecord): Promise<string | undefined> {
    const over = this.explosions.endEpoch(record.epoch);
    if (!this.explosions.present) await this.keep(record);
    return over && `${explosionWords(over)}; it has come back`;
  }

  private async keep(record: EpochRecord): Promise<void> {
    this.latest = await this.trainer.snapshot();
    if (this.bestRecord && isWorse(record, this.bestRecord)) return;
    this.best = this.latest;
    this.bestRecord = record;
  }
}

/** Whether a network did worse at the same tasks. */
const isWorse = (record: EpochRecord, other: EpochRecord) =>
  record.heads.join() === other.heads.join() && !record.promoted && standing(record) < standing(other);

/** The mean accuracy over the heads in training. */
const standing = ({ accuracy, heads }: EpochRecord) =>
  heads.reduce((sum, N) => sum + accuracy[N], 0) / heads.length;
