/** How often a silent worker is thought of, in ms. */
const TICK = 1000;
/** A tick that comes later than this, in ms, is not counted: a machine that sleeps or is busy lets everybody wait. */
const LATE = 1500;
/** How many ticks a worker may be silent. */
const PATIENCE = 15;

/** Notices that a worker which should have something to say has gone silent. */
export class Watchdog {
  private timer: ReturnType<typeof setInterval> | undefined;
  private silent = 0;
  private tickedAt = 0;
  private patience = PATIENCE;

  /** @param onSilence called once, with a sentence */
  constructor(private readonly onSilence: (message: string) => void) {}

  /** A step of this worker takes so many seconds: it cannot be heard while it works on one. */
  allow(secondsPerStep: number): void {
    this.patience = Math.max(PATIENCE, Math.ceil(20 * secondsPerStep));
  }

  /** From now on something has to be heard, where that was not so before. */
  expect(): void {
    if (this.timer !== undefined) return;
    this.silent = 0;
    this.tickedAt = performance.now();
    this.timer = setInterval(() => this.tick(), TICK);
  }

  /** The worker has said something. */
  hear(): void {
    this.silent = 0;
  }

  /** Nothing has to be heard. */
  rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private tick(): void {
    const now = performance.now();
    if (now - this.tickedAt < LATE) this.silent++;
    this.tickedAt = now;
    if (this.silent < this.patience) return;
    this.rest();
    this.onSilence(`the worker has not answered for ${this.patience} seconds`);
  }
}
