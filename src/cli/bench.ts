import { availableParallelism } from 'node:os';
import { hasTau } from '../config/cells';
import { updatesOf } from '../engines/calibrate';
import { shardsOf } from '../engines/sharded/shards';
import { loadPeak } from '../engines/wasm/peak';
import { SIZES, type SizeName } from '../engines/workload';
import { counted } from '../math/english';
import { engineOf } from './engine';
import { type Contender, type Result, race } from './race';
import { BY_THE_CLOCK, stopwatch } from './stopwatch';
import { table } from './table';
import type { Terminal } from './terminal';
import { readArguments, UsageError, wholeNumber } from './usage';

/** How often each is measured, and how long at least, in ms. */
const PLAN = { rounds: 9, ms: 150 };

/** `bench`: CPU time of a training step, on one thread; and where threads can share it, by the clock how long it takes one and many. */
export async function bench(
  args: string[],
  terminal: Terminal,
  { rounds, ms } = PLAN,
): Promise<{ results: Result[] }> {
  const { values } = readArguments(
    args,
    { sizes: { type: 'string' }, against: { type: 'string' }, threads: { type: 'string' } },
    [],
  );
  const sizes = sizesOf(values.sizes);
  const threads = wholeNumber('threads', values.threads, 1) ?? availableParallelism();
  if (values.against !== undefined && values.against !== 'naive') {
    throw new UsageError(`--against: expected naive, got "${values.against}"`);
  }
  const { pytorch } = await import('../../tests/bench/pytorch');
  const torch = await pytorch();
  const ends: (() => void)[] = [];
  try {
    const contenders: Contender[] = [];
    for (const size of sizes) {
      terminal.note(`warming up at ${size} size`);
      contenders.push(await wasm(size, ms));
      if (threads > 1 && shardsOf(SIZES[size].spec) > 1) {
        for (const count of new Set([1, 2, threads])) {
          const updates = updatesOf(await engineOf('wasm', count), SIZES[size]);
          ends.push(updates.dispose);
          contenders.push(await sharing(size, ms, count, updates));
        }
      }
      if (torch && isCommon(size))
        contenders.push({ engine: 'pytorch', size, measure: () => torch.measure('pytorch', size) });
      const reference = await stopwatch(updatesOf(await engineOf('reference'), SIZES[size]).run, cpuTime, ms);
      contenders.push({
        engine: 'reference',
        size,
        measure: async () => ({ ms: await reference.measure() }),
      });
      // At paper size it takes minutes, for those only who ask for that size. It knows only the leaky cell.
      const { network } = SIZES[size].spec;
      if (values.against && hasTau(network) && isCommon(size) && (values.sizes || size !== 'paper')) {
        contenders.push(await naive(size, ms));
      }
    }
    const results = await race(contenders, rounds, terminal.note);
    terminal.note(table(results));
    return { results };
  } finally {
    torch?.close();
    for (const end of ends) end();
  }
}

/** Whether others train such a network, too. */
const isCommon = (size: SizeName): boolean => SIZES[size].spec.network.context === 'none';

/** The sizes of a list like "play,paper"; without one all of the leaky network. */
export function sizesOf(list: string | undefined): SizeName[] {
  const names = Object.keys(SIZES) as SizeName[];
  if (list === undefined) return names.filter((name) => hasTau(SIZES[name].spec.network) && isCommon(name));
  return list.split(',').map((text) => {
    const size = names.find((name) => name === text);
    if (!size) throw new UsageError(`--sizes: expected some of ${names.join(',')}, got "${text}"`);
    return size;
  });
}

async function wasm(size: SizeName, ms: number): Promise<Contender> {
  const step = await stopwatch(updatesOf(await engineOf('wasm'), SIZES[size]).run, cpuTime, ms);
  const work = await loadPeak();
  const operations = work();
  const product = await stopwatch((count) => times(count, work), cpuTime, ms / 3);
  const measure = async () => ({
    ms: await step.measure(),
    peak: operations / (await product.measure()) / 1e6,
  });
  return { engine: 'wasm', size, measure };
}

/** Threads that share a step, by the clock, which also runs while others have the processor. */
async function sharing(
  size: SizeName,
  ms: number,
  threads: number,
  { run, settle }: ReturnType<typeof updatesOf>,
): Promise<Contender> {
  await settle();
  const step = await stopwatch(run, () => performance.now(), BY_THE_CLOCK * ms);
  const measure = async () => {
    await step.wake();
    const before = cpuTime();
    return { ms: await step.measure(), cpuMs: (cpuTime() - before) / step.count };
  };
  return { engine: `wasm, ${counted(threads, 'thread')} by the clock`, size, measure };
}

async function naive(size: SizeName, ms: number): Promise<Contender> {
  const { naive } = await import('../../tests/bench/naive').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('--against naive: TensorFlow.js is not part of the program; only the repository has it');
  });
  const update = await naive(SIZES[size], 'cpu');
  const step = await stopwatch((count) => times(count, update), cpuTime, ms);
  return { engine: 'naive', size, measure: async () => ({ ms: await step.measure() }) };
}

function times(count: number, act: () => void): void {
  for (let i = 0; i < count; i++) act();
}

/** Of this process, in ms. A busy machine hardly stretches it. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
