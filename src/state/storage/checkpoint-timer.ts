/** The least time between two checkpoints that nothing urgent asks for, in ms. */
const EVERY = 3000;
/** A checkpoint may take at most one part in so many of the time. */
const SHARE = 50;
/** … but no more than this lies between two, in ms: it is what a page that is lost may lose. */
const MOST = 60_000;

/** When the next checkpoint is due. */
export class CheckpointTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private doneAt = Number.NEGATIVE_INFINITY;
  private cost = 0;

  constructor(private readonly act: () => void) {}

  /** At once, after what is being done now. */
  now(): void {
    this.wait(0);
  }

  /** When the last one is long enough ago, unless one is due already. */
  soon(): void {
    if (this.timer !== undefined) return;
    const pause = Math.min(MOST, Math.max(EVERY, SHARE * this.cost));
    this.wait(Math.max(0, this.doneAt + pause - performance.now()));
  }

  /** None is due. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** One was made. @param cost how long it took, in ms */
  done(cost: number): void {
    this.doneAt = performance.now();
    this.cost = cost;
  }

  /** Another run begins, of which there is none yet. */
  renew(): void {
    this.stop();
    this.doneAt = Number.NEGATIVE_INFINITY;
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.act, ms);
  }
}
