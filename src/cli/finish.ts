import type { Terminal } from './terminal';

/** Runs a measurement to its end, and says on a terminal how far it is. */
export async function finish<T>(
  measuring: AsyncGenerator<{ done: number; total: number }, T>,
  terminal: Terminal,
): Promise<T> {
  for (;;) {
    const { done, value } = await measuring.next();
    terminal.progress(done ? undefined : value.done / value.total);
    if (done) return value;
  }
}
