import type { Sample } from '../../src/cli/race';
import { BY_THE_CLOCK, stopwatch } from '../../src/cli/stopwatch';
import { type Updates, updatesOf } from '../../src/engines/calibrate';
import type { EngineFactory } from '../../src/engines/engine';
import { withThreads } from '../../src/engines/sharded';
import { loadWasm } from '../../src/engines/wasm';
import { loadPeak } from '../../src/engines/wasm/peak';
import { loadWebgl } from '../../src/engines/webgl';
import { loadWebgpu } from '../../src/engines/webgpu';
import { SIZES, type SizeName } from '../../src/engines/workload';
import { naive } from './naive';

export type EngineName = keyof typeof ENGINES;

export type Question =
  | { kind: 'prepare'; engine: EngineName; size: SizeName; byTheClock?: boolean }
  | { kind: 'wake'; engine: EngineName; size: SizeName }
  | { kind: 'measure'; engine: EngineName; size: SizeName }
  | { kind: 'peak'; engine: EngineName };

export interface Answers {
  /** How many updates a measurement takes, and on what; or why the engine cannot be had, in a sentence. */
  prepare: { count: number; device?: string; missing?: string };
  wake: undefined;
  measure: Sample;
  /** GFLOP/s; undefined where the engine has no product of its own. */
  peak: { peak?: number };
}

/** In ms; the CPU time of processes is counted in steps of 10. */
const MS = 400;

const ENGINES = {
  'wasm plain': engine(() => loadWasm('plain')),
  'wasm relaxed': engine(() => loadWasm('relaxed')),
  'wasm, 1 thread': threads(1),
  'wasm, 2 threads, shared memory': threads(2),
  'wasm, 2 threads, copies': threads(2, () => {
    globalThis.SharedArrayBuffer = undefined as never; // of this worker alone
  }),
  'wasm, all threads': threads(navigator.hardwareConcurrency, () => {
    if (navigator.hardwareConcurrency <= 2) throw new Error('There are no more than two processors.');
  }),
  webgl: engine(() => loadWebgl()),
  webgpu: engine(() => loadWebgpu()),
  'naive webgl': tape('webgl'),
  'naive cpu': tape('cpu'),
};

/** The graphics processor of the last engine that was made. */
let device: string | undefined;

function engine(load: () => Promise<EngineFactory>) {
  let factory: Promise<EngineFactory> | undefined;
  return async (size: SizeName): Promise<Updates> => {
    factory ??= load();
    ({ device } = (await factory).info);
    return updatesOf(await factory, SIZES[size]).run;
  };
}

/** Threads that share an update, once they have found out whether that is quicker; each way in a worker of its own. */
function threads(most: number, before = () => {}) {
  return async (size: SizeName): Promise<Updates> => {
    before();
    const { run, settle } = updatesOf(withThreads(await loadWasm(), { most }), SIZES[size]);
    await settle();
    return run;
  };
}

function tape(backend: 'webgl' | 'cpu') {
  return async (size: SizeName): Promise<Updates> => {
    const update = await naive(SIZES[size], backend);
    return (count) => {
      for (let i = 0; i < count; i++) update();
    };
  };
}

let draws = 0;
const { prototype } = WebGL2RenderingContext;
for (const name of ['drawElements', 'drawArrays'] as const) {
  const draw = prototype[name] as (...args: number[]) => void;
  prototype[name] = function (...args: number[]) {
    draws++;
    draw.apply(this, args);
  };
}

// Without WebGPU there is nothing to count.
const passes = globalThis.GPUComputePassEncoder?.prototype;
const dispatch = passes?.dispatchWorkgroups;
if (passes) {
  passes.dispatchWorkgroups = function (...counts) {
    draws++;
    dispatch.apply(this, counts);
  };
}

const watches = new Map<SizeName, Awaited<ReturnType<typeof stopwatch>>>();
let product: { watch: Awaited<ReturnType<typeof stopwatch>>; operations: number } | undefined;
const clock = () => performance.now();

function watchOf(size: SizeName) {
  const watch = watches.get(size);
  if (!watch) throw new Error(`${size} was not prepared`);
  return watch;
}

const ANSWER = {
  async prepare({ engine, size, byTheClock }: Question & { kind: 'prepare' }): Promise<Answers['prepare']> {
    try {
      const ms = byTheClock ? BY_THE_CLOCK * MS : MS;
      const watch = await stopwatch(await ENGINES[engine](size), clock, ms);
      watches.set(size, watch);
      return { count: watch.count, device };
    } catch (error) {
      return { count: 0, missing: (error as Error).message };
    }
  },

  async wake({ size }: Question & { kind: 'wake' }): Promise<undefined> {
    await watchOf(size).wake();
  },

  async measure({ size }: Question & { kind: 'measure' }): Promise<Sample> {
    const watch = watchOf(size);
    const before = draws;
    const ms = await watch.measure();
    return { ms, dispatches: draws > before ? (draws - before) / watch.count : undefined };
  },

  async peak({ engine }: Question & { kind: 'peak' }): Promise<Answers['peak']> {
    if (engine !== 'wasm plain' && engine !== 'wasm relaxed') return {};
    if (!product) {
      const work = await loadPeak(engine === 'wasm plain' ? 'plain' : 'relaxed');
      const repeat = (count: number) => {
        for (let i = 0; i < count; i++) work();
      };
      product = { watch: await stopwatch(repeat, clock, MS / 4), operations: work() };
    }
    return { peak: product.operations / (await product.watch.measure()) / 1e6 };
  },
};

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  try {
    postMessage({ answer: await ANSWER[data.kind](data as never) });
  } catch (error) {
    postMessage({ error: (error as Error).message });
  }
});
