/** How often a silent worker is thought of, in ms. Ticks are counted, not time: a computer that sleeps counts none. */
const TICK = 1000;
/** How many ticks a worker may be silent. */
const PATIENCE = 15;

/** Notices that a worker which should have something to say has gone silent. */
export class Watchdog {
  private timer: ReturnType<typeof setInterval> | undefined;
  private silent = 0;
  private patience = PATIENCE;

  /** @param onSilence called once, with a sentence */
  constructor(private readonly onSilence: (message: string) => void) {}

  /** A step of this worker takes so many seconds: it cannot be heard while it works on one. */
  allow(secondsPerStep: number): void {
    this.patience = Math.max(PATIENCE, Math.ceil(20 * secondsPerStep));
  }

  /** From now on something has to be heard. */
  expect(): void {
    this.silent = 0;
    this.timer ??= setInterval(() => this.tick(), TICK);
  }

  /** Nothing has to be heard. */
  rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private tick(): void {
    if (++this.silent < this.patience) return;
    this.rest();
    this.onSilence(`the worker has not answered for ${this.patience} seconds`);
  }
}
