import type { Clock } from '../../src/ui/headline/hold';

/** A clock that a test turns on, and whose timers may be late as those of a busy or a hidden page. */
export class LateClock implements Clock {
  private time = 0;
  private timers: { at: number; act: () => void }[] = [];

  /** @param lateness of the next timer, in ms */
  constructor(private readonly lateness: () => number = () => 0) {}

  now(): number {
    return this.time;
  }

  after(ms: number, act: () => void): () => void {
    const timer = { at: this.time + ms + this.lateness(), act };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  /** Lets time pass, and timers ring. */
  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.timers = this.timers.filter((each) => each !== next);
      this.time = Math.max(this.time, next.at);
      next.act();
    }
    this.time = end;
  }
}
