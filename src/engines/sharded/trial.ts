/** An update that takes less than this, in ms, is over before helpers would have heard of it. */
const SMALL_MS = 5;
/** How many updates are timed each way. */
const TRIES = 4;
/** After so many updates without helpers they are tried again, as the machine may have been busy; then after twice as many, … */
const SOON = 32;
/** … up to so many. */
const LATE = 1024;

/** Who computed an update. */
export type Way = 'alone' | 'together';

/** Finds out whether helpers make updates quicker: times some without them and some with them. */
export class Trial {
  private times: Record<Way, number[]> = { alone: [], together: [] };
  /** Of the updates alone, in ms. */
  private shortest = Number.POSITIVE_INFINITY;
  /** Updates since it found that helpers are not worth it, and after how many it tries them again. */
  private since = 0;
  private patience = SOON;

  /** An update of so many time steps has taken so long, in ms. */
  add(way: Way, ms: number, steps: number): void {
    if (this.settled) {
      if (this.wantsHelpers || ++this.since < this.patience) return;
      this.patience = Math.min(2 * this.patience, LATE);
      this.begin();
    }
    if (this.times[way].length === TRIES) return;
    this.times[way].push(ms / steps);
    if (way === 'alone') this.shortest = Math.min(this.shortest, ms);
  }

  /** Begins anew: what was found is true no more. */
  again(): void {
    this.patience = SOON;
    this.begin();
  }

  /** Whether there should be helpers from here on. */
  get wantsHelpers(): boolean {
    const { alone, together } = this.times;
    if (alone.length < TRIES || this.shortest < SMALL_MS) return false;
    return together.length < TRIES || Math.min(...together) < Math.min(...alone);
  }

  /** Whether it has found out. */
  get settled(): boolean {
    const { alone, together } = this.times;
    return alone.length === TRIES && (this.shortest < SMALL_MS || together.length === TRIES);
  }

  private begin(): void {
    this.times = { alone: [], together: [] };
    this.shortest = Number.POSITIVE_INFINITY;
    this.since = 0;
  }
}
