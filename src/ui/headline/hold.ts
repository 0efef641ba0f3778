/** Tells the time in ms, and does something once some of it has passed; what is returned takes that back. */
export interface Clock {
  now(): number;
  after(ms: number, act: () => void): () => void;
}

/** The clock of the page. Its timers may be late: in a tab that nobody sees by a minute. */
export const pageClock: Clock = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * Shows the newest of many values, but each for `hold` ms at least. Whatever the order in which values come and are
 * shown, a newer one is never left waiting without something that will show it: every value that is offered, and
 * every one that is shown, asks anew what is due.
 */
export class Hold<T> {
  private newest: T;
  private value: T;
  private since = Number.NEGATIVE_INFINITY;
  private takeBack: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();

  /** @param name what makes two values the same */
  constructor(
    first: T,
    private readonly hold: number,
    private readonly name: (value: T) => string,
    private readonly clock: Clock,
  ) {
    this.newest = first;
    this.value = first;
  }

  get shown(): T {
    return this.value;
  }

  /** There is a newer value; it is shown at once where the present one has had its time. */
  offer(value: T): void {
    this.newest = value;
    this.check();
  }

  /** Shows what is due, or sees to it that it will be. */
  readonly check = (): void => {
    this.rest();
    if (this.name(this.newest) === this.name(this.value)) return;
    const now = this.clock.now();
    const due = this.since + this.hold - now;
    if (due > 0) {
      this.takeBack = this.clock.after(due, this.check);
      return;
    }
    this.value = this.newest;
    this.since = now;
    for (const tell of this.listeners) tell();
  };

  /** Nothing more is shown until a value is offered. */
  rest(): void {
    this.takeBack?.();
    this.takeBack = undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
