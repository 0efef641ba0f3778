/** A loss so many times that of a coin toss has run away, though it is still a number. */
const LIMIT = 1000 * Math.LN2;
/** How many steps it may be there: a single bad batch is no explosion. */
const STEPS = 50;

/** Notices a loss that runs away. */
export class Explosion {
  private since: number | undefined;

  /** Whether the last loss was far too large. */
  get suspected(): boolean {
    return this.since !== undefined;
  }

  /**
   * Takes in the mean loss per head of the last few steps, in nats; says what is wrong once it has been far too
   * large for 50 steps.
   */
  watch({ step, value }: { step: number; value: number }): string | undefined {
    if (value <= LIMIT) {
      this.since = undefined;
      return undefined;
    }
    this.since ??= step;
    if (step - this.since < STEPS) return undefined;
    return `loss is above ${Math.round(LIMIT)} since step ${this.since.toLocaleString('en')}`;
  }
}
