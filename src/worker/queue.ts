import type { Later } from '../engines/engine';

/** Does one thing after another, in the order in which they were added; one that fails does not hold up the next. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  /** What comes of the work, once it is its turn and it is done. */
  add<T>(work: () => Later<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => {});
    return result;
  }
}
