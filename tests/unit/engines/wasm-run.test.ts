import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { view } from '../../../src/cells/layout';
import type { Engine, EngineFactory } from '../../../src/engines/engine';
import { ReferenceEngine } from '../../../src/engines/reference';
import { loadWasm } from '../../../src/engines/wasm';
import type { WasmKernel } from '../../../src/engines/wasm/kernel';
import { hasRoomForSix } from '../../../src/engines/wasm/support';
import { Stream } from '../../../src/math/random';
import { decodeNetwork, encodeNetwork } from '../../../src/network/file';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { digestOfTraining, PLAIN_DIGEST } from '../../support/digest';
import { drawBatch, initialState, network, specOf, update } from '../../support/engines';

let factory: EngineFactory;
beforeAll(async () => {
  factory = await loadWasm('plain');
});
afterEach(() => vi.restoreAllMocks());

const all = { first: 0, count: 3 };

test('says what it is', () => {
  expect(factory.info).toEqual({ engine: 'wasm', backend: 'WebAssembly SIMD' });
});

test('the same history, bit by bit, here and in every browser', async () => {
  expect(await digestOfTraining(factory)).toBe(PLAIN_DIGEST);
});

test.each([
  ['leaky', 'sgd'],
  ['leaky', 'adam'],
  ['gru', 'adam'],
  ['lstm', 'adam'],
  ['lstm', 'sgd'],
])('training goes on from a file as if it had never stopped: %s, %s', async (cell, optimizer) => {
  const config = smallConfig({ network: { cell }, training: { optimizer }, curriculum: { threshold: 0.5 } });
  const unbroken = await Trainer.begin(factory, config);
  for (let i = 0; i < 40; i++) await unbroken.advance();
  const saved = decodeNetwork(encodeNetwork(await unbroken.snapshot(), new Date()));
  const resumed = await Trainer.begin(factory, saved.config, saved);
  for (const run of [unbroken, resumed]) for (let i = 0; i < 50; i++) await run.advance();
  expect(unbroken.progress.heads.length).toBeGreaterThan(1); // a head has joined
  expect(await resumed.snapshot()).toEqual(await unbroken.snapshot());
});

test('longer sequences and more heads in between, for which memory grows, change nothing', async () => {
  const spec = specOf({ slots: 40, maxLength: 513 });
  const run = async (between: (engine: Engine) => void) => {
    const stream = Stream.of(1, 'train');
    const engine = factory.create(spec);
    engine.load(initialState(spec, stream));
    engine.train(drawBatch(spec, all, 5, stream), all, update());
    between(engine);
    engine.train(drawBatch(spec, all, 7, stream), all, update());
    return [await engine.save(), await engine.forward(drawBatch(spec, all, 9, stream), all)];
  };
  const grow = async (engine: Engine) => {
    const state = await engine.save();
    const heads = { first: 0, count: 40 };
    const batch = drawBatch(spec, heads, 513, Stream.of(2, 'look'));
    await engine.forward(batch, heads);
    await engine.simulate(batch);
    engine.train(batch, heads, update());
    expect(await engine.save()).not.toEqual(state);
    engine.load(state);
  };
  expect(await run(grow)).toEqual(await run(() => {}));
});

test('tiles of six rows give the same numbers as those of four, bit by bit', async () => {
  const learnt = async (six: boolean) => {
    const spec = specOf({ network: network({ units: 50 }), batchSize: 29 });
    const engine = factory.create(spec);
    const { kernel } = engine as unknown as { kernel: WasmKernel };
    kernel.exports.chooseTiles(six);
    const stream = Stream.of(1, 'train');
    engine.load(initialState(spec, stream));
    for (let step = 0; step < 3; step++) engine.train(drawBatch(spec, all, 9, stream), all, update());
    return engine.save();
  };
  expect(await learnt(true)).toEqual(await learnt(false));
});

test('tiles have six rows but where V8 is too old to keep their sums in registers', () => {
  expect(['14.1.146.11', '13.6.233.17-node.53', '12.9.202.28-node.14'].map(hasRoomForSix)).toEqual([
    true,
    true,
    false,
  ]);
});

/** How many numbers in the kernel's memory are denormal. */
function denormals(engine: Engine): number {
  const { kernel } = engine as unknown as { kernel: WasmKernel };
  const memory = kernel.view(0, kernel.exports.memory.buffer.byteLength / 4);
  return memory.reduce((count, x) => count + (x !== 0 && Math.abs(x) < 2 ** -126 ? 1 : 0), 0);
}

test.each([
  [{ leak: 'inside' }, 'sgd'],
  [{ leak: 'outside' }, 'sgd'],
  [{ leak: 'outside' }, 'adam'],
  [{ cell: 'gru' }, 'sgd'],
  [{ cell: 'gru' }, 'adam'],
  [{ cell: 'lstm' }, 'sgd'],
  [{ cell: 'lstm' }, 'adam'],
] as const)(
  'saturated heads and vanishing errors leave no denormal numbers, %j, %s',
  async (kind, optimizer) => {
    const spec = specOf({ network: network(kind), optimizer, maxLength: 200 });
    const stream = Stream.of(1, 'train');
    const state = initialState(spec, stream);
    const engine = factory.create(spec);
    const { cell, heads } = engine.layout;
    for (const [slot, { bias }] of heads.entries()) view(state.parameters, bias).set([0, 25 * (slot + 1)]);
    for (const name of ['tau', 'recurrent.weight']) {
      if (!cell[name]) continue;
      const values = view(state.parameters, cell[name]);
      values.set(values.map((value) => (name === 'tau' ? 2 : value / 10)));
    }
    engine.load(state);
    const batch = drawBatch(spec, all, 200, stream);
    batch.labels.fill(1);
    for (let step = 0; step < 5; step++) engine.train(batch, all, update());
    expect(denormals(engine)).toBe(0);
    expect(await engine.statistics()).toMatchObject({ steps: 5, finiteSteps: 5 });
  },
);

test('momentum of what has no gradient any more fades away to 0', async () => {
  const spec = specOf();
  const engine = factory.create(spec);
  const state = initialState(spec, Stream.of(1, 'train'));
  for (const { bias } of engine.layout.heads) view(state.parameters, bias).set([0, 100]);
  engine.load({ ...state, momentum: state.momentum.fill(1e-15) });
  const batch = drawBatch(spec, all, 5, Stream.of(1, 'look'));
  batch.labels.fill(1);
  for (let step = 0; step < 20; step++) {
    engine.train(batch, all, update({ momentum: 0.1 }));
    expect(denormals(engine)).toBe(0);
  }
  expect((await engine.save()).momentum).toEqual(state.momentum.fill(0));
});

test('numbers that are none are counted from the first on, as the reference engine does', async () => {
  const spec = specOf();
  const state = initialState(spec, Stream.of(1, 'train'));
  const good = drawBatch(spec, all, 5, Stream.of(1, 'look'));
  const bad = { ...good, h0: good.h0.map((h, i) => (i === 3 ? Number.NaN : h)) };
  for (const engine of [factory.create(spec), new ReferenceEngine(spec)]) {
    engine.load(state);
    for (const batch of [good, good, bad, good]) engine.train(batch, all, update());
    expect(await engine.statistics()).toMatchObject({ steps: 4, finiteSteps: 2, loss: Number.NaN });
    engine.load(state);
    engine.train(good, all, update());
    expect(await engine.statistics()).toMatchObject({ steps: 1, finiteSteps: 1 });
  }
});

test('refuses in one sentence where SIMD is missing', async () => {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
  await expect(loadWasm()).rejects.toThrow(/^WebAssembly SIMD is not supported here\.$/);
  await expect(loadWasm('relaxed')).rejects.toThrow(/^WebAssembly relaxed SIMD is not supported here\.$/);
});

test('refuses in one sentence a network that needs too much memory', () => {
  const sentence = 'The network needs more memory than there is, or than the 4 GB of WebAssembly.';
  expect(() => factory.create(specOf({ network: network({ units: 20_000 }) }))).toThrow(sentence);
  const spec = specOf({ network: network({ units: 512 }), batchSize: 255 });
  const engine = factory.create(spec);
  const input = { length: 9000, inputs: new Float32Array(), h0: new Float32Array() };
  expect(() => engine.train({ ...input, labels: new Uint8Array() }, all, update())).toThrow(sentence);
});
