import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Sample } from '../../src/cli/race';
import type { SizeName } from '../../src/engines/workload';

/** PyTorch's training step, timed by a process of its own between questions. */
export interface Torch {
  /** "pytorch", on one thread; where it has CUDA, "pytorch cuda" and "pytorch cuda compiled", too. */
  ways: string[];
  /** ms a step, of user time or by the clock of the graphics processor; throws where that cannot be. */
  measure(way: string, size: SizeName): Promise<Sample>;
  close(): void;
}

/** Begins it; undefined where there is no PyTorch. */
export async function pytorch(): Promise<Torch | undefined> {
  const script = fileURLToPath(new URL('pytorch.py', import.meta.url));
  const child = spawn('python3', [script, '--ask'], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => {}); // without Python there are no answers
  child.stdin.on('error', () => {});
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: ways } = await answers.next();
  if (!ways) return undefined;
  return {
    ways: ways.split(';'),
    measure: async (way, size) => {
      child.stdin.write(`${way};${size}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`PyTorch broke off at ${size} size`);
      if (!(Number(value) > 0)) throw new Error(`${way} at ${size} size: ${value}`);
      return { ms: Number(value) };
    },
    close: () => child.stdin.end(),
  };
}
