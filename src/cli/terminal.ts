import { buffer } from 'node:stream/consumers';

/** What a command hears and says: the streams of the process, or those of a test. */
export interface Terminal {
  /** All of standard input, in whatever encoding. */
  input(): Promise<Uint8Array>;
  /** A line on standard output. */
  print(line: string): void;
  /** A line on standard error. */
  note(line: string): void;
  /** How far something is, in a line that the next one takes the place of, where somebody looks on; undefined once it is there. */
  progress(line: string | undefined): void;
  /** Whether somebody looks on. */
  readonly isWatched: boolean;
  /** Calls back when the command shall end early, as with Ctrl-C, or where a cluster asks for its machine. */
  onInterrupt(act: () => void): void;
}

/** Back to the beginning of the line, and nothing in it. */
const ERASE = '\r\x1b[K';

/** The terminal of this process. */
export const processTerminal: Terminal = {
  input: () => buffer(process.stdin),
  print: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${process.stderr.isTTY ? ERASE : ''}${line}\n`),
  progress(line = '') {
    if (process.stderr.isTTY)
      process.stderr.write(`${ERASE}${line.slice(0, (process.stderr.columns || 80) - 1)}`);
  },
  isWatched: process.stderr.isTTY ?? false,
  onInterrupt(act) {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, act);
  },
};
