import { spawn } from 'node:child_process';

/** Runs the command line; `act` may do something to it while it runs, such as writing to its standard input. */
export function run(args: string[], act?: (child: ReturnType<typeof spawn>) => void) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args]);
  const result = { code: -1, out: '', err: '' };
  child.stdout.on('data', (data) => {
    result.out += data;
  });
  child.stderr.on('data', (data) => {
    result.err += data;
  });
  act?.(child);
  return new Promise<typeof result>((resolve) => {
    child.on('close', (code) => resolve({ ...result, code: code ?? -1 }));
  });
}
