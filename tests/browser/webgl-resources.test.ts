import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Engine } from '../../src/engines/engine';
import { loadWebgl } from '../../src/engines/webgl';
import type { Gpu } from '../../src/engines/webgl/gpu';
import { Stream } from '../../src/math/random';
import { drawBatch, initialState, network, specOf, update } from '../support/engines';

// H and B are odd, so that padding is there to be overlooked.
const spec = specOf({ network: network({ units: 15 }), batchSize: 7, slots: 6 });
const all = { first: 0, count: 6 };

let create: () => Engine;
beforeAll(async () => {
  const factory = await loadWebgl();
  create = () => {
    const engine = factory.create(spec);
    engine.load(initialState(spec, Stream.of(1, 'init')));
    return engine;
  };
});

const gl = WebGL2RenderingContext.prototype;
afterEach(() => vi.restoreAllMocks());

const stream = Stream.of(1, 'train');
const draw = (T: number, heads = all) => drawBatch(spec, heads, T, stream);
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

test('a new length, other heads and other settings compile nothing', () => {
  const engine = create();
  engine.train(draw(20), all, update());
  engine.forward(draw(20), all);
  const compile = vi.spyOn(gl, 'compileShader');
  const link = vi.spyOn(gl, 'linkProgram');
  for (const T of [1, 2, 5, 6, 7, 13, 40]) {
    for (const heads of [all, { first: 2, count: 1 }]) {
      engine.train(draw(T, heads), heads, update({ learningRate: 1 / T, clipNorm: T, trainTau: T > 6 }));
      engine.forward(draw(T, heads), heads);
      engine.simulate(draw(T));
    }
  }
  engine.statistics();
  expect(compile).not.toHaveBeenCalled();
  expect(link).not.toHaveBeenCalled();
  engine.dispose();
});

test('an update takes few dispatches, one upload and no wait', () => {
  const engine = create();
  const dispatches = vi.spyOn(gl, 'drawElements');
  const uploads = vi.spyOn(gl, 'texSubImage2D');
  const waits = (['readPixels', 'getBufferSubData', 'finish', 'clientWaitSync'] as const).map((name) =>
    vi.spyOn(gl, name),
  );
  for (const T of [2, 20, 40]) {
    dispatches.mockClear();
    uploads.mockClear();
    engine.train(draw(T), all, update());
    expect(dispatches.mock.calls.length).toBe(2 * T + Math.ceil(T / 6) + 8);
    expect(uploads).toHaveBeenCalledTimes(1);
  }
  for (const wait of waits) expect(wait).not.toHaveBeenCalled();
  engine.dispose();
});

test('memory stays as it is over many updates, and goes with the engine', () => {
  const [made, deleted] = [vi.spyOn(gl, 'createTexture'), vi.spyOn(gl, 'deleteTexture')];
  const [programs, deletedPrograms] = [vi.spyOn(gl, 'createProgram'), vi.spyOn(gl, 'deleteProgram')];
  const [fences, deletedFences] = [vi.spyOn(gl, 'fenceSync'), vi.spyOn(gl, 'deleteSync')];
  const engine = create();
  const { backend } = (engine as unknown as { gpu: Gpu }).gpu;
  const held = () => ({ ...backend.memory(), textures: backend.numDataIds(), made: made.mock.calls.length });
  const round = (length: number) => {
    engine.train(draw(length), all, update());
    engine.forward(draw(length), all);
    if (length % 8 === 0) engine.statistics();
  };
  round(40);
  engine.simulate(draw(40));
  engine.save();
  const before = held();
  for (let n = 0; n < 300; n++) round(2 + (n % 12));
  engine.simulate(draw(40));
  engine.save();
  expect(held()).toEqual(before);

  engine.dispose();
  expect(deleted.mock.calls.length).toBe(made.mock.calls.length);
  expect(deletedPrograms.mock.calls.length).toBe(programs.mock.calls.length);
  expect(deletedFences.mock.calls.length).toBe(fences.mock.calls.length);
}, 60_000);

test('is ready while fewer than three updates are under way', async () => {
  const engine = create();
  expect(engine.ready()).toBe(true);
  for (let n = 0; n < 3; n++) engine.train(draw(20), all, update());
  expect(engine.ready()).toBe(false); // fences pass only between tasks
  await vi.waitUntil(() => engine.ready());
  for (let n = 0; n < 9; n++) engine.train(draw(20), all, update());
  expect(engine.statistics().steps).toBe(12);
  await nextTask();
  expect(engine.ready()).toBe(true);
  engine.dispose();
});

test('engines beside each other do not get in each other’s way', () => {
  const [a, b, alone] = [create(), create(), create()];
  const batches = [draw(5), draw(9), draw(3)];
  for (const batch of batches) {
    a.train(batch, all, update());
    b.train(batch, all, update({ learningRate: 0.3 }));
  }
  b.dispose();
  for (const batch of batches) alone.train(batch, all, update());
  expect(a.save()).toEqual(alone.save());
  a.dispose();
  alone.dispose();
});
