/**
 * What is counted at most between two marks, in ms. A page in a hidden tab is let act once a minute; where it was longer,
 * the machine has slept.
 */
const MOST = 120_000;

/** How long each lane has been training, in seconds; pauses do not count. */
export class TrainingClock {
  private readonly spent = new Map<number, number>();
  private readonly since = new Map<number, number>();

  /** @param now in ms */
  mark(lanes: readonly { id: number; status: string }[], now: number): void {
    for (const { id, status } of lanes) {
      const since = this.since.get(id);
      if (since !== undefined) this.spent.set(id, this.seconds(id) + Math.min(MOST, now - since) / 1000);
      if (status === 'running') this.since.set(id, now);
      else this.since.delete(id);
    }
  }

  seconds(id: number): number {
    return this.spent.get(id) ?? 0;
  }

  /** Begins anew, from what was spent before. */
  set(spent: readonly { id: number; seconds: number }[]): void {
    this.spent.clear();
    this.since.clear();
    for (const { id, seconds } of spent) this.spent.set(id, seconds);
  }
}
