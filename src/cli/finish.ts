import type { Terminal } from './terminal';

/** Runs a measurement to its end, and says on a terminal how far it is. */
export function finish<T>(measuring: Generator<{ done: number; total: number }, T>, terminal: Terminal): T {
  for (;;) {
    const { done, value } = measuring.next();
    terminal.progress(done ? undefined : value.done / value.total);
    if (done) return value;
  }
}
