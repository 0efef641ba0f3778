import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Engine, EngineSpec } from '../../src/engines/engine';
import { loadWebgl } from '../../src/engines/webgl';
import type { Gpu } from '../../src/engines/webgl/gpu';
import { Stream } from '../../src/math/random';
import { drawBatch, initialState, network, specOf, update } from '../support/engines';

// H and B are odd, so that padding is there to be overlooked.
const sizes = { batchSize: 7, slots: 6 };
const leaky = specOf({ ...sizes, network: network({ units: 15 }) });
const gated = (cell: 'gru' | 'lstm') =>
  specOf({ ...sizes, network: network({ cell, units: 15 }), optimizer: 'adam' });
const kinds = [
  { name: 'leaky, with SGD', spec: leaky, perStep: 2, others: 8 },
  { name: 'GRU, with Adam', spec: gated('gru'), perStep: 4, others: 7 },
  { name: 'LSTM, with Adam', spec: gated('lstm'), perStep: 4, others: 7 },
];
const all = { first: 0, count: 6 };

let create: (spec?: EngineSpec) => Engine;
beforeAll(async () => {
  const factory = await loadWebgl();
  create = (spec = leaky) => {
    const engine = factory.create(spec);
    engine.load(initialState(spec, Stream.of(1, 'init')));
    return engine;
  };
});

const gl = WebGL2RenderingContext.prototype;
afterEach(() => vi.restoreAllMocks());

const stream = Stream.of(1, 'train');
const draw = (T: number, heads = all, spec = leaky) => drawBatch(spec, heads, T, stream);
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

describe.each(kinds)('$name', ({ spec, perStep, others }) => {
  test('a new length, other heads and other settings compile nothing', async () => {
    const engine = create(spec);
    engine.train(draw(20, all, spec), all, update());
    await engine.forward(draw(20, all, spec), all);
    const compile = vi.spyOn(gl, 'compileShader');
    const link = vi.spyOn(gl, 'linkProgram');
    for (const T of [1, 2, 5, 6, 7, 13, 40]) {
      for (const heads of [all, { first: 2, count: 1 }]) {
        const switches = { nesterov: T > 2, trainTau: T > 6, trainRecurrent: T > 5 };
        const settings = update({ ...switches, learningRate: 0.1 / T, clipNorm: T });
        engine.train(draw(T, heads, spec), heads, settings);
        await engine.forward(draw(T, heads, spec), heads);
        await engine.simulate(draw(T, heads, spec));
      }
    }
    expect(await engine.statistics()).toMatchObject({ steps: 15, finiteSteps: 15 });
    expect(compile).not.toHaveBeenCalled();
    expect(link).not.toHaveBeenCalled();
    engine.dispose();
  });

  test('an update takes few dispatches, one upload and no wait', () => {
    const engine = create(spec);
    const dispatches = vi.spyOn(gl, 'drawElements');
    const uploads = vi.spyOn(gl, 'texSubImage2D');
    const waits = (['readPixels', 'getBufferSubData', 'finish', 'clientWaitSync'] as const).map((name) =>
      vi.spyOn(gl, name),
    );
    for (const T of [2, 20, 40]) {
      dispatches.mockClear();
      uploads.mockClear();
      engine.train(draw(T, all, spec), all, update());
      expect(dispatches.mock.calls.length).toBe(perStep * T + Math.ceil(T / 6) + others);
      expect(uploads).toHaveBeenCalledTimes(1);
    }
    for (const wait of waits) expect(wait).not.toHaveBeenCalled();
    engine.dispose();
  });

  test('memory stays as it is over many updates, and goes with the engine; programs stay for the next one', async () => {
    const [made, deleted] = [vi.spyOn(gl, 'createTexture'), vi.spyOn(gl, 'deleteTexture')];
    const [fences, deletedFences] = [vi.spyOn(gl, 'fenceSync'), vi.spyOn(gl, 'deleteSync')];
    const engine = create(spec);
    const { backend } = (engine as unknown as { gpu: Gpu }).gpu;
    const held = () => ({
      ...backend.memory(),
      textures: backend.numDataIds(),
      made: made.mock.calls.length,
    });
    const round = async (length: number) => {
      engine.train(draw(length, all, spec), all, update());
      await engine.forward(draw(length, all, spec), all);
      if (length % 8 === 0) await engine.statistics();
    };
    await round(40);
    await engine.simulate(draw(40, all, spec));
    await engine.save();
    const before = held();
    for (let n = 0; n < 40; n++) await round(2 + (n % 12));
    await engine.simulate(draw(40, all, spec));
    await engine.save();
    expect(held()).toEqual(before);

    engine.dispose();
    expect(deleted.mock.calls.length).toBe(made.mock.calls.length);
    expect(deletedFences.mock.calls.length).toBe(fences.mock.calls.length);

    const compile = vi.spyOn(gl, 'compileShader');
    const other = create(spec);
    other.train(draw(20, all, spec), all, update());
    expect(await other.statistics()).toMatchObject({ finiteSteps: 1 });
    other.dispose();
    expect(compile).not.toHaveBeenCalled();
  });
});

test('is ready while fewer than three updates are under way', async () => {
  const engine = create();
  expect(engine.ready()).toBe(true);
  for (let n = 0; n < 3; n++) engine.train(draw(20), all, update());
  expect(engine.ready()).toBe(false); // fences pass only between tasks
  await expect.poll(() => engine.ready()).toBe(true);
  for (let n = 0; n < 9; n++) engine.train(draw(20), all, update());
  expect((await engine.statistics()).steps).toBe(12);
  await nextTask();
  expect(engine.ready()).toBe(true);
  engine.dispose();
});

test('engines beside each other do not get in each other’s way', async () => {
  const [a, b, alone] = [create(), create(), create()];
  const batches = [draw(5), draw(9), draw(3)];
  for (const batch of batches) {
    a.train(batch, all, update());
    b.train(batch, all, update({ learningRate: 0.3 }));
  }
  b.dispose();
  for (const batch of batches) alone.train(batch, all, update());
  expect(await a.save()).toEqual(await alone.save());
  a.dispose();
  alone.dispose();
});
