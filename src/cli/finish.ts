/** Runs a measurement to its end, and says on a terminal how far it is. */
export function finish<T>(measuring: Generator<{ done: number; total: number }, T>): T {
  for (;;) {
    const { done, value } = measuring.next();
    if (process.stderr.isTTY) {
      process.stderr.write(done ? '\r      \r' : `\r${Math.floor((100 * value.done) / value.total)} %  `);
    }
    if (done) return value;
  }
}
