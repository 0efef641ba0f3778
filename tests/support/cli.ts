import { spawn } from 'node:child_process';
import { runCommand } from '../../src/cli/run';
import type { Terminal } from '../../src/cli/terminal';

interface Result {
  code: number;
  out: string;
  err: string;
}

/** A terminal that keeps what is said to it. */
export class TestTerminal implements Terminal {
  out = '';
  err = '';
  interrupt = () => {};

  constructor(private readonly given = '') {}

  async input() {
    return new TextEncoder().encode(this.given);
  }

  print(line: string) {
    this.out += `${line}\n`;
  }

  note = (line: string) => {
    this.err += `${line}\n`;
  };

  progress() {}
  readonly isWatched = false;

  onInterrupt(act: () => void) {
    this.interrupt = act;
  }
}

/** Runs the command line within this process, with something on its standard input. */
export async function run(args: string[], input?: string): Promise<Result> {
  const terminal = new TestTerminal(input);
  const code = await runCommand(args, terminal);
  return { code, out: terminal.out, err: terminal.err };
}

/** Runs the command line as a process of its own; `act` may do something to it, such as writing to its standard input. */
export function runProcess(args: string[], act?: (child: ReturnType<typeof spawn>) => void): Promise<Result> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args]);
  const result = { code: -1, out: '', err: '' };
  child.stdout.on('data', (data) => {
    result.out += data;
  });
  child.stderr.on('data', (data) => {
    result.err += data;
  });
  act?.(child);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ ...result, code: code ?? -1 }));
  });
}
