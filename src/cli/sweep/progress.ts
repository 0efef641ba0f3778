import type { Terminal } from '../terminal';
import type { RunOutcome } from './do-run';
import { nameOf, type Sweep, stateOf } from './folder';
import { resultOf } from './result';

const REFRESH_MS = 1000;

/** Says how a sweep goes: in one line that is rewritten where somebody looks on, elsewhere in a line for each run that ends. */
export class SweepProgress {
  /** When the runs under way here began, and how long those took that were begun and done here, in ms. */
  private readonly since = new Map<number, number>();
  private readonly took: number[] = [];
  private over: Record<'done' | 'failed', number>;
  /** Runs that are done stay so, and are not looked at again. */
  private readonly done = new Set<number>();
  private readonly timer = setInterval(() => this.refresh(), REFRESH_MS).unref();

  constructor(
    private readonly sweep: Sweep,
    private readonly jobs: number,
    private readonly terminal: Terminal,
  ) {
    this.over = this.count();
  }

  begun(index: number): void {
    this.since.set(index, performance.now());
    this.refresh();
  }

  ended(index: number, outcome: RunOutcome): void {
    const since = this.since.get(index) ?? performance.now();
    this.since.delete(index);
    this.over = this.count();
    if (outcome === 'done') this.took.push(performance.now() - since);
    if (outcome === 'done' || outcome === 'failed') this.tell(index);
    this.refresh();
  }

  close(): void {
    clearInterval(this.timer);
    this.terminal.progress(undefined);
  }

  private tell(index: number): void {
    const run = this.sweep.runs[index];
    const result = resultOf(this.sweep, run);
    if (result?.end === 'failed')
      this.terminal.note(`run ${index}, ${nameOf(run)}, failed: ${result.trouble}`);
    else if (result && !this.terminal.isWatched) {
      const { reached, epochs, seconds, end } = result;
      this.terminal.note(
        `run ${index}, ${nameOf(run)}: N = ${reached} after ${epochs} epochs, ${seconds} s (${end}); ${this.line()}`,
      );
    }
  }

  private refresh(): void {
    if (this.terminal.isWatched) this.terminal.progress(this.line());
  }

  private line(): string {
    const { done, failed } = this.over;
    const { length } = this.sweep.runs;
    const left = this.timeLeft(length - done - failed);
    const parts = [`${done} of ${length} runs done`, `${this.since.size} under way`];
    if (failed > 0) parts.push(`${failed} failed`);
    if (left) parts.push(`about ${left} left`);
    return parts.join(', ');
  }

  private count() {
    let failed = 0;
    for (const run of this.sweep.runs) {
      if (this.done.has(run.index)) continue;
      const state = stateOf(this.sweep, run);
      if (state === 'done') this.done.add(run.index);
      if (state === 'failed') failed++;
    }
    return { done: this.done.size, failed };
  }

  /** In words: what the runs took that are done, for all that are left. */
  private timeLeft(runs: number): string {
    if (this.took.length === 0 || runs === 0) return '';
    const mean = this.took.reduce((sum, ms) => sum + ms, 0) / this.took.length;
    const now = performance.now();
    const gone = [...this.since.values()].reduce((sum, since) => sum + Math.min(now - since, mean), 0);
    return duration(Math.max(0, mean * runs - gone) / Math.min(this.jobs, runs) / 1000);
  }
}

/** Seconds in the unit that people would say them in. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
