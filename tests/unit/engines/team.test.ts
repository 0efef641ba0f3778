import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { stepsPerSecond } from '../../../src/engines/calibrate';
import type { EngineFactory, Threads } from '../../../src/engines/engine';
import { withFolded } from '../../../src/engines/folded';
import { withThreads } from '../../../src/engines/sharded';
import { Crew } from '../../../src/engines/sharded/crew';
import { ShardedEngine } from '../../../src/engines/sharded/sharded-engine';
import type { HelperListener, HelperWorker } from '../../../src/engines/sharded/spawn';
import { loadWasm } from '../../../src/engines/wasm';
import { WasmEngine } from '../../../src/engines/wasm/engine';
import { loadModule } from '../../../src/engines/wasm/module';
import { Guard } from '../../../src/training/guard';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { network, specOf } from '../../support/engines';

/** Helpers as threads, and what became of them: after so many shards the one that has the last is killed. */
const NOTHING = { begun: 0, ready: 0, shards: 0, refused: false, killAt: Number.NaN };
// Tests share what they load: here engines are loaded with helpers that are watched, and for those who come after as they are.
const seen = vi.hoisted(() => {
  vi.resetModules();
  return {} as typeof NOTHING;
});
afterAll(() => {
  vi.resetModules();
});
vi.mock('../../../src/engines/sharded/spawn', async (original) => {
  const { spawnHelper } = await original<typeof import('../../../src/engines/sharded/spawn')>();
  return {
    spawnHelper({ hear, fail }: HelperListener): HelperWorker {
      if (seen.refused) throw new Error('there are no threads here.');
      const worker = spawnHelper({
        hear(reply) {
          if (reply.kind === 'ready') seen.ready++;
          hear(reply);
        },
        fail,
      });
      seen.begun++;
      return {
        send(order, transfer) {
          worker.send(order, transfer);
          if (order.kind === 'learn' && ++seen.shards === seen.killAt) worker.end();
        },
        end: worker.end,
      };
    },
  };
});
beforeEach(() => {
  Object.assign(seen, NOTHING);
});

const module = await loadModule('plain');
const large = smallConfig({ training: { batchSize: 256, stepsPerEpoch: 12 } });
const STEPS = 40;

/** Engines that call so many helpers after their first update, and keep them. */
function engines(threads: Threads): EngineFactory {
  const info = { engine: 'wasm', backend: '' } as const;
  const plain: EngineFactory = { info, create: (spec) => new WasmEngine(module, spec) };
  const always = { add() {}, again() {}, wantsHelpers: true, settled: true };
  const shared = withFolded({
    info,
    create: (spec) => new ShardedEngine(plain, module, spec, always),
    crew: (spec, most) => new Crew(plain, module, spec, most, always),
  });
  return withThreads(shared, threads);
}

/**
 * Trains for some epochs and a bit, after the first update with the helpers that have been called.
 * @param later how many threads there may be after the second epoch
 */
async function trained(most: number, later?: number, config = large) {
  const threads = { most };
  const trainer = await Trainer.begin(engines(threads), config);
  const guard = await Guard.begin(trainer);
  const remarks: string[] = [];
  while (trainer.progress.step < STEPS) {
    const { remark } = await guard.advance();
    if (remark) remarks.push(remark);
    if (later && trainer.progress.epoch === 2) threads.most = later;
    if (trainer.progress.step === 1 && seen.begun > 0) await expect.poll(() => seen.ready).toBe(seen.begun);
  }
  const snapshot = await trainer.snapshot();
  trainer.dispose();
  return { snapshot, remarks };
}

const alone = await trained(1);

test('one alone calls nobody', () => {
  expect(seen.begun).toBe(0);
  expect(alone.snapshot.progress.history).toHaveLength(3);
});

test.each([2, 5])('%i threads train as one does, to the last bit', async (threads) => {
  expect(await trained(threads)).toEqual(alone);
  expect(seen).toMatchObject({ begun: threads, shards: 8 * (STEPS - 1) });
});

test.each([
  [2, 4],
  [3, 1],
])(
  'of %i threads there are %i from another epoch on, and the numbers stay the same',
  async (before, after) => {
    expect(await trained(before, after)).toEqual(alone);
    expect(seen.begun).toBe(before + (after > 1 ? after : 0));
    if (after === 1) expect(seen.shards).toBe(8 * (24 - 1));
  },
);

// Each context has parameters of its own, which helpers read while others wait.
test('a network that is told its task is trained by threads as by one, a context each', async () => {
  const told = smallConfig({
    curriculum: { kind: 'none', heads: 'all' },
    network: { context: 'both', units: 64 },
    training: { batchSize: 128, contexts: 8, stepsPerEpoch: 12 },
  });
  const one = await trained(1, undefined, told);
  expect(one.snapshot.progress.history).toHaveLength(3);
  for (const threads of [2, 3]) {
    Object.assign(seen, NOTHING);
    expect(await trained(threads, undefined, told)).toEqual(one);
    expect(seen).toMatchObject({ begun: threads, shards: 8 * (STEPS - 1) });
  }
});

test('where a thread is killed, training goes on alone, as if nothing had been', async () => {
  seen.killAt = 100;
  const { snapshot, remarks } = await trained(2);
  expect(snapshot).toEqual(alone.snapshot);
  expect(remarks).toEqual([
    'a worker that helped to train has broken off (it ended with code 1); training goes on without helpers',
  ]);
  expect(seen.shards).toBeGreaterThanOrEqual(100);
  expect(seen.shards).toBeLessThan(8 * (STEPS - 1));
});

test('where there can be no threads, that is said, and training goes on alone', async () => {
  seen.refused = true;
  const { snapshot, remarks } = await trained(2);
  expect(snapshot).toEqual(alone.snapshot);
  expect(remarks).toEqual([
    'a worker that helped to train has broken off (there are no threads here); training goes on without helpers',
  ]);
});

test('engines are timed once they have found out whether threads help', async () => {
  const spec = specOf({ batchSize: 256, slots: 1, network: network({ units: 200 }) });
  const workload = { spec: { ...spec, threads: { most: 2 } }, length: 10, heads: { first: 0, count: 1 } };
  expect(await stepsPerSecond(await loadWasm('plain'), workload, 1)).toBeGreaterThan(0);
  expect(seen.begun).toBe(2);
  expect(seen.shards).toBeGreaterThanOrEqual(8 * 4);
});
