import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SizeName } from '../../src/engines/workload';

/** PyTorch's training step, timed by a process of its own between questions; undefined where there is no PyTorch. */
export async function pytorch() {
  const script = fileURLToPath(new URL('pytorch.py', import.meta.url));
  const child = spawn('python3', [script, '--ask'], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => {}); // without Python there are no answers
  child.stdin.on('error', () => {});
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  if ((await answers.next()).value !== 'ready') return undefined;
  return {
    /** ms of user time a step. */
    measure: async (size: SizeName) => {
      child.stdin.write(`${size}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`PyTorch broke off at ${size} size`);
      return { ms: Number(value) };
    },
    close: () => child.stdin.end(),
  };
}
