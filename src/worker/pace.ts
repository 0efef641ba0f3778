/** How far back the pace looks, in ms. */
const WINDOW = 2000;

/** Steps a second over the last two seconds of training. */
export class Pace {
  private marks: { time: number; step: number }[] = [];

  mark(time: number, step: number): void {
    this.marks.push({ time, step });
    while (this.marks.length > 2 && this.marks[0].time < time - WINDOW) this.marks.shift();
  }

  /** Forgets what was: time that passed in a pause does not count. */
  rest(): void {
    this.marks = [];
  }

  get stepsPerSecond(): number {
    const [first, last] = [this.marks[0], this.marks.at(-1)];
    if (!first || !last || last.time === first.time) return 0;
    return ((last.step - first.step) / (last.time - first.time)) * 1000;
  }
}
