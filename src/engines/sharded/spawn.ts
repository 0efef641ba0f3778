import type { HelperOrder, HelperReply } from './protocol';

/** The near end of a worker that helps. */
export interface HelperWorker {
  send(order: HelperOrder, transfer: ArrayBuffer[]): void;
  end(): void;
}

/** Who hears of one: what it replies, and that it has broken off, with half a sentence that says how. */
export interface HelperListener {
  hear(reply: HelperReply): void;
  fail(how: string): void;
}

/** Begins a worker that helps, in a browser or in Node; throws where there can be none. */
export function spawnHelper(listener: HelperListener): HelperWorker {
  return globalThis.Worker ? inBrowser(listener) : inNode(listener);
}

function inBrowser({ hear, fail }: HelperListener): HelperWorker {
  const worker = new Worker(new URL('./helper.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<HelperReply>) => hear(data);
  worker.onerror = ({ message }) => fail(message || 'it could not be loaded');
  return { send: (order, transfer) => worker.postMessage(order, transfer), end: () => worker.terminate() };
}

function inNode({ hear, fail }: HelperListener): HelperWorker {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const file = new URL('./helper.worker.ts', import.meta.url);
  const worker = file.pathname.endsWith('.ts')
    ? new Worker(fromSource(file), { eval: true })
    : new Worker(file);
  worker
    .on('message', hear)
    .on('error', ({ message }) => fail(message))
    .on('exit', (code) => fail(`it ended with code ${code}`));
  return {
    send: (order, transfer) => worker.postMessage(order, transfer),
    end: () => void worker.terminate(),
  };
}

/** A thread does not have from its parent what loads sources; a built program needs nothing of that. */
const fromSource = ({ href }: URL) =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import('${href}'); })`;
