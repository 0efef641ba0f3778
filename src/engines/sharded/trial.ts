/** An update that takes less than this, in ms, is over before helpers would have heard of it. */
const SMALL_MS = 5;
/** How many updates are timed each way. */
const TRIES = 4;

type Way = 'alone' | 'together';

/** Finds out whether helpers make updates quicker: times some without them and some with them. */
export class Trial {
  private readonly times: Record<Way, number[]> = { alone: [], together: [] };
  private shortest = Number.POSITIVE_INFINITY;

  /** An update of so many time steps has taken so long, in ms. */
  add(way: Way, ms: number, steps: number): void {
    if (this.times[way].length === TRIES) return;
    this.times[way].push(ms / steps);
    this.shortest = Math.min(this.shortest, ms);
  }

  /** Whether it is worth trying with helpers; unknown at first. */
  get isWorthTrying(): boolean | undefined {
    return this.times.alone.length < TRIES ? undefined : this.shortest >= SMALL_MS;
  }

  /** Whether helpers have made updates quicker; unknown at first. */
  get isWorth(): boolean | undefined {
    const { alone, together } = this.times;
    return together.length < TRIES ? undefined : Math.min(...together) < Math.min(...alone);
  }
}
