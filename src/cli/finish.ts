import { setImmediate } from 'node:timers/promises';
import type { Terminal } from './terminal';

/** Runs a measurement to its end, and says on a terminal how far it is. */
export async function finish<T>(
  measuring: AsyncGenerator<{ done: number; total: number }, T>,
  terminal: Pick<Terminal, 'progress'>,
): Promise<T> {
  for (;;) {
    const { done, value } = await measuring.next();
    terminal.progress(done ? undefined : `${Math.floor((100 * value.done) / value.total)} %`);
    if (done) return value;
    await setImmediate(); // lets signals and timers in
  }
}
