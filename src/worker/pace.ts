/** How far back the pace looks, in ms. */
const WINDOW = 2000;
/** Two marks that are so far apart, in ms, and so many times as far as the two before them, have a sleep of the machine between them. */
const SLEEP = { ms: 10_000, times: 20 };

/** Steps a second over the last two seconds of training. */
export class Pace {
  private marks: { time: number; step: number }[] = [];

  mark(time: number, step: number): void {
    if (this.hasSlept(time)) this.rest();
    this.marks.push({ time, step });
    while (this.marks.length > 2 && this.marks[0].time < time - WINDOW) this.marks.shift();
  }

  /** Forgets what was: time that passed in a pause does not count. */
  rest(): void {
    this.marks = [];
  }

  private hasSlept(time: number): boolean {
    const [before, last] = this.marks.slice(-2);
    if (!last) return false;
    return time - last.time > Math.max(SLEEP.ms, SLEEP.times * (last.time - before.time));
  }

  get stepsPerSecond(): number {
    const [first, last] = [this.marks[0], this.marks.at(-1)];
    if (!first || !last || last.time === first.time) return 0;
    return ((last.step - first.step) / (last.time - first.time)) * 1000;
  }
}
