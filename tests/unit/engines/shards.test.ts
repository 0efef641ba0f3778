import { expect, test } from 'vitest';
import { ReferenceEngine } from '../../../src/engines/reference';
import { ShardedEngine } from '../../../src/engines/sharded/sharded-engine';
import { shardsOf } from '../../../src/engines/sharded/shards';
import { Trial } from '../../../src/engines/sharded/trial';
import { loadWasm } from '../../../src/engines/wasm';
import { WasmEngine } from '../../../src/engines/wasm/engine';
import { loadModule } from '../../../src/engines/wasm/module';
import { Stream } from '../../../src/math/random';
import { difference, drawBatch, initialState, network, specOf, update } from '../../support/engines';

const module = await loadModule('plain');

test('batches of less than 256 sequences stay whole, larger ones are cut into equal shards, at most eight', () => {
  for (let batchSize = 1; batchSize < 256; batchSize++) expect(shardsOf({ batchSize })).toBe(1);
  const some = [256, 257, 260, 300, 500, 512, 1000, 4096].map((batchSize) => shardsOf({ batchSize }));
  expect(some).toEqual([8, 1, 5, 6, 5, 8, 8, 8]);
});

test('a batch that stays whole trains in the kernel alone', async () => {
  const factory = await loadWasm('plain');
  expect(factory.create(specOf({ batchSize: 255 }))).toBeInstanceOf(WasmEngine);
  expect(factory.create(specOf({ batchSize: 256 }))).toBeInstanceOf(ShardedEngine);
});

const heads = { first: 1, count: 2 };
const shapes = [
  specOf({ batchSize: 256 }),
  specOf({ batchSize: 264, optimizer: 'adam', network: network({ cell: 'gru', units: 9 }) }),
  specOf({ batchSize: 300, network: network({ density: 0.5, dale: true }) }),
];

test.each(shapes)('shards give loss, gradient and updates of the whole batch: %j', async (spec) => {
  const stream = Stream.of(4, 'train');
  const state = initialState(spec, stream);
  const whole = new ReferenceEngine(spec);
  const create = (each: typeof spec) => new ReferenceEngine(each);
  const exact = new ShardedEngine({ info: { engine: 'reference', backend: '' }, create }, module, spec);
  const quick = (await loadWasm('plain')).create(spec);
  for (const engine of [whole, exact, quick]) engine.load(state);
  for (const T of [5, 8]) {
    const batch = drawBatch(spec, heads, T, stream);
    const expected = whole.gradient(batch, heads);
    for (const [engine, digits] of [
      [exact, 13],
      [quick, 5],
    ] as const) {
      const found = await engine.gradient(batch, heads);
      expect(found.loss).toBeCloseTo(expected.loss, digits);
      const wrong = difference(Float32Array.from(found.gradient), Float32Array.from(expected.gradient));
      expect(wrong).toBeLessThan(10 ** -digits * 10);
      engine.train(batch, heads, update());
    }
    whole.train(batch, heads, update());
  }
  const { parameters, updates } = whole.save();
  for (const engine of [exact, quick]) {
    const saved = await engine.save();
    expect(difference(saved.parameters, parameters)).toBeLessThan(1e-5);
    expect(saved.updates).toEqual(updates);
    engine.dispose();
  }
});

test('what is not learning runs whole', async () => {
  const spec = specOf({ batchSize: 256 });
  const stream = Stream.of(5, 'train');
  const state = initialState(spec, stream);
  const [engine, whole] = [(await loadWasm('plain')).create(spec), new WasmEngine(module, spec)];
  for (const each of [engine, whole]) each.load(state);
  const batch = drawBatch(spec, heads, 7, stream);
  expect(await engine.forward(batch, heads)).toEqual(whole.forward(batch, heads));
  expect(await engine.simulate(batch)).toEqual(whole.simulate(batch));
});

/** What a trial wants of helpers after its first updates alone, with helpers, and later; all take so long for a time step. */
function trialOf(alone: number, together: number): boolean[] {
  const trial = new Trial();
  const wants: boolean[] = [];
  const add = (way: 'alone' | 'together', ms: number, updates: number) => {
    for (let k = 0; k < updates; k++) trial.add(way, ms * (10 + (k % 4)), 10 + (k % 4));
    wants.push(trial.wantsHelpers);
  };
  add('alone', alone, 3);
  expect(trial.settled).toBe(false);
  add('alone', alone, 1);
  if (!trial.settled) add('together', together, 4);
  expect(trial.settled).toBe(true);
  add('alone', alone, 31);
  add('alone', alone, 4);
  return wants;
}

test('helpers are tried where updates take long, kept where they are quicker with them, and else tried again later', () => {
  expect(trialOf(10, 6)).toEqual([false, true, true, true, true]);
  expect(trialOf(10, 11)).toEqual([false, true, false, false, true]);
  expect(trialOf(0.6, 0.3)).toEqual([false, true, true, true, true]);
  expect(trialOf(0.4, 0.2)).toEqual([false, false, false, false]);
});

test('helpers that are never worth it are tried again ever more rarely', () => {
  const trial = new Trial();
  const gaps = [0];
  for (let update = 0; update < 6000; update++) {
    if (!trial.settled) trial.add(trial.wantsHelpers ? 'together' : 'alone', 10, 1);
    else {
      gaps[gaps.length - 1]++;
      trial.add('alone', 10, 1);
      if (!trial.settled) gaps.push(0);
    }
  }
  expect(gaps.slice(0, 8)).toEqual([32, 64, 128, 256, 512, 1024, 1024, 1024]);
});
