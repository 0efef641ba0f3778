/** Updates that the graphics processor has been given and has not finished. */
export class QueuedUpdates {
  count = 0;

  constructor(private readonly queue: GPUQueue) {}

  /** Counts what has just been submitted until it is done. */
  add(): void {
    this.count++;
    const done = () => {
      this.count--;
    };
    this.queue.onSubmittedWorkDone().then(done, done);
  }
}
