import type { Disk } from './disk';
import type { Ownership } from './ownership';
import { type KeptLane, type Run, roomFor, type Writing } from './run';
import { WrittenElsewhere } from './write-checkpoint';

/** How long a new run, or a page that is there again, waits until it has its run, in ms. */
const PATIENCE = 3000;

/** A run that was read, and what gives it back to other tabs. */
export interface HeldRun {
  run: Run;
  lanes: readonly KeptLane[];
  release(): void;
}

/** The run of this tab: which one it is, that this tab has it, and what of it lies on the disk. */
export class RunOfTab {
  private readonly writer = newId();
  private createdAt = Date.now();
  private written: Writing | undefined;
  private release: (() => void) | undefined;
  id = newId();

  constructor(
    private readonly disk: Disk,
    private readonly ownership: Ownership,
  ) {}

  /** Whether something of it was ever kept. */
  get isKept(): boolean {
    return this.written !== undefined;
  }

  /** From now on it is a new one. */
  renew(): void {
    this.leave();
    this.id = newId();
    this.createdAt = Date.now();
    this.written = undefined;
    void this.hold();
  }

  /** From now on it is one that was kept, which this tab holds. */
  adopt({ run, release }: HeldRun): void {
    this.leave();
    this.id = run.id;
    this.createdAt = run.createdAt;
    this.written = run;
    this.release = release;
  }

  /** Lets other tabs have it. */
  leave(): void {
    this.release?.();
    this.release = undefined;
  }

  /** Takes it for this tab; false where another one has it. */
  async hold(): Promise<boolean> {
    const { id } = this;
    const release = await this.ownership.hold(id, PATIENCE);
    if (id === this.id) this.release = release;
    else release?.();
    return id !== this.id || release !== undefined;
  }

  /**
   * Writes a checkpoint; where another tab has written the run meanwhile, as another run, a copy.
   * @returns whether it was written as a copy
   */
  async save(lanes: readonly KeptLane[], changed: ReadonlySet<number>): Promise<boolean> {
    const { id, createdAt, writer, written } = this;
    const bytes = lanes.reduce((sum, lane) => sum + roomFor(lane), 0);
    const summaries = lanes.map(({ summary }) => summary);
    const run = { id, createdAt, updatedAt: Date.now(), writer, bytes, lanes: summaries };
    try {
      const now = await this.disk.save(run, lanes, changed, written);
      if (id === this.id) this.written = now;
      return false;
    } catch (error) {
      if (!(error instanceof WrittenElsewhere)) throw error;
      if (id !== this.id) return false;
      this.renew();
      await this.save(lanes, changed);
      return true;
    }
  }
}

/** Short, and never the same twice. */
const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
