/** A run that trains in turn with others. */
interface Run {
  /** How many epochs it has come. */
  readonly epoch: number;
}

/** Lets the runs of one worker train in turn, an epoch each: of those that wait the one goes on that has come least far. */
export class Turns {
  private whose: Run | undefined;
  private readonly waiting: { run: Run; go: () => void }[] = [];

  has(run: Run): boolean {
    return this.whose === run;
  }

  /** Waits until it is the turn of a run; where it has it already, or no other run has it, that is at once. */
  async take(run: Run): Promise<void> {
    this.whose ??= run;
    if (this.whose !== run) await new Promise<void>((go) => this.waiting.push({ run, go }));
  }

  /** A run that has the turn gives it to the next one. */
  pass(run: Run): void {
    if (this.whose !== run) return;
    const least = Math.min(...this.waiting.map((each) => each.run.epoch));
    const index = this.waiting.findIndex((each) => each.run.epoch === least);
    const [next] = index < 0 ? [] : this.waiting.splice(index, 1);
    this.whose = next?.run;
    next?.go();
  }
}
