import type { AnalysisProgress, Priority } from './protocol';

/** Work that is done a piece at a time, and says after each how far it is. */
export type Pieces<T> = Generator<AnalysisProgress, T, undefined>;

/** What came of a piece of work. */
export type Outcome<T> = { id: number } & (
  | ({ kind: 'progress' } & AnalysisProgress)
  | { kind: 'result'; result: T }
  | { kind: 'failed'; message: string }
);

interface Job<T> {
  id: number;
  priority: Priority;
  pieces: Pieces<T>;
  begun: boolean;
}

/**
 * Jobs of which one at a time does a piece. One of a higher priority goes before others, even those that have begun:
 * they wait between their pieces. Of the live ones the newest goes first, so that the page is up to date; but one
 * that has begun is finished, so that something comes of them however fast they arrive.
 */
export class Jobs<T> {
  /** Oldest first. */
  private jobs: Job<T>[] = [];

  add(id: number, priority: Priority, pieces: Pieces<T>): void {
    this.jobs.push({ id, priority, pieces, begun: false });
  }

  /** Gives a job up, and frees what it holds; there may be none of this id any more. */
  cancel(id: number): void {
    const job = this.jobs.find((each) => each.id === id);
    if (!job) return;
    this.drop(job);
    job.pieces.return(undefined as never);
  }

  /** Does a piece of the job whose turn it is; undefined where there is none. */
  advance(): Outcome<T> | undefined {
    const live = this.jobs.filter(({ priority }) => priority === 'live');
    const asked = this.jobs.find(({ priority }) => priority === 'asked');
    const job = asked ?? live.find(({ begun }) => begun) ?? live.at(-1) ?? this.jobs[0];
    if (!job) return undefined;
    job.begun = true;
    const { id } = job;
    try {
      const { done, value } = job.pieces.next();
      if (!done) return { kind: 'progress', id, ...value };
      this.drop(job);
      return { kind: 'result', id, result: value };
    } catch (error) {
      this.drop(job);
      return { kind: 'failed', id, message: (error as Error).message };
    }
  }

  private drop(job: Job<T>): void {
    this.jobs = this.jobs.filter((each) => each !== job);
  }
}
