import type { AnalysisProgress } from '../analysis';
import type { Priority } from './protocol';

/** Work that is done a piece at a time, and says after each how far it is. */
export type Pieces<T> = AsyncGenerator<AnalysisProgress, T, undefined>;

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
 * they wait between their pieces. Of those that were asked for one that has not begun goes first: what it can tell at
 * once need not wait until another one has told all. Of the live ones the newest goes first, so that the page is up to date; but one
 * that has begun is finished, so that something comes of them however fast they arrive.
 */
export class Jobs<T> {
  /** Oldest first. */
  private jobs: Job<T>[] = [];

  add(id: number, priority: Priority, pieces: Pieces<T>): void {
    this.jobs.push({ id, priority, pieces, begun: false });
  }

  /** Gives a job up, and frees what it holds, after the piece under way; there may be none of this id any more. */
  async cancel(id: number): Promise<void> {
    const job = this.jobs.find((each) => each.id === id);
    if (!job) return;
    this.drop(job);
    await job.pieces.return(undefined as never);
  }

  /** Does a piece of the job whose turn it is; undefined where there is none. */
  async advance(): Promise<Outcome<T> | undefined> {
    const live = this.jobs.filter(({ priority }) => priority === 'live');
    const asked = this.jobs.filter(({ priority }) => priority === 'asked');
    const job =
      asked.find(({ begun }) => !begun) ??
      asked[0] ??
      live.find(({ begun }) => begun) ??
      live.at(-1) ??
      this.jobs[0];
    if (!job) return undefined;
    job.begun = true;
    const outcome = await pieceOf(job);
    // It may have been cancelled meanwhile.
    if (!this.jobs.includes(job)) return this.advance();
    if (outcome.kind !== 'progress') this.drop(job);
    return outcome;
  }

  private drop(job: Job<T>): void {
    this.jobs = this.jobs.filter((each) => each !== job);
  }
}

async function pieceOf<T>({ id, pieces }: Job<T>): Promise<Outcome<T>> {
  try {
    const { done, value } = await pieces.next();
    return done ? { kind: 'result', id, result: value } : { kind: 'progress', id, ...value };
  } catch (error) {
    return { kind: 'failed', id, message: (error as Error).message };
  }
}
