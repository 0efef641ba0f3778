import { buffer } from 'node:stream/consumers';

/** What a command hears and says: the streams of the process, or those of a test. */
export interface Terminal {
  /** All of standard input, in whatever encoding. */
  input(): Promise<Uint8Array>;
  /** A line on standard output. */
  print(line: string): void;
  /** A line on standard error. */
  note(line: string): void;
  /** How far a measurement is, from 0 to 1, where somebody looks on; undefined once it is there. */
  progress(done: number | undefined): void;
  /** Calls back when the command shall end early, as with Ctrl-C. */
  onInterrupt(act: () => void): void;
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  input: () => buffer(process.stdin),
  print: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  progress(done) {
    if (!process.stderr.isTTY) return;
    process.stderr.write(done === undefined ? '\r      \r' : `\r${Math.floor(100 * done)} %  `);
  },
  onInterrupt: (act) => process.once('SIGINT', act),
};
