import { env } from '@tensorflow/tfjs-core';
import { expect, test, vi } from 'vitest';
import { ReferenceEngine } from '../../src/engines/reference';
import { loadWebgl } from '../../src/engines/webgl';
import { Stream } from '../../src/math/random';
import { drawBatch, initialState, network, specOf, update } from '../support/engines';

const spec = specOf();
const heads = { first: 0, count: 3 };
const stream = Stream.of(1, 'train');
const draw = (T = 10) => drawBatch(spec, heads, T, stream);
const start = () => initialState(spec, Stream.of(1, 'init'));

test('says what it runs on', async () => {
  const { info } = await loadWebgl();
  expect(info).toEqual({ engine: 'webgl', backend: 'WebGL 2', device: expect.stringMatching(/\w/) });
});

test('counts good updates up to the first that is not finite', async () => {
  const engine = (await loadWebgl()).create(spec);
  const reference = new ReferenceEngine(spec);
  for (const each of [engine, reference]) {
    each.load(start());
    const same = Stream.of(2, 'train');
    const next = (learningRate: number) =>
      each.train(drawBatch(spec, heads, 10, same), heads, update({ learningRate }));
    next(0.05);
    next(0.05);
    next(1e30);
    for (let n = 0; n < 3; n++) next(0.05);
  }
  const { steps, finiteSteps, loss } = await engine.statistics();
  expect([steps, finiteSteps]).toEqual([6, 3]);
  expect(loss).not.toSatisfy(Number.isFinite);
  expect(reference.statistics()).toMatchObject({ steps, finiteSteps });

  // A loaded state starts with a clean sheet.
  engine.load(start());
  engine.train(draw(), heads, update());
  expect(await engine.statistics()).toMatchObject({ steps: 1, finiteSteps: 1 });
  expect(await engine.statistics()).toEqual({ steps: 0, loss: 0, finiteSteps: 0, norm: 0, clipped: 0 });
  engine.dispose();
});

test('one sequence that is not finite is enough', async () => {
  const engine = (await loadWebgl()).create(spec);
  engine.load(start());
  const batch = draw();
  batch.h0[3] = Number.NaN;
  engine.train(batch, heads, update());
  expect(await engine.statistics()).toMatchObject({ steps: 1, finiteSteps: 0 });
  engine.dispose();
});

test('refuses what it cannot do, each time in one sentence', async () => {
  const factory = await loadWebgl();
  expect(() => factory.create({ ...spec, maxLength: 1e6 })).toThrow(
    /^This network and its sequences need textures of 500010 texels; here they have at most \d+\.$/,
  );
  const engine = factory.create(spec);
  for (const call of ['forward', 'simulate'] as const) {
    expect(() => engine[call](draw(41), heads)).toThrow('made for up to 40 time steps, not for 41.');
  }
  const short = { ...draw(), h0: new Float32Array(16) };
  expect(() => engine.simulate(short)).toThrow('h0: expected 8 × 16 numbers, got 16');
  engine.dispose();

  const lstm = factory.create(specOf({ network: network({ cell: 'lstm' }), optimizer: 'adam' }));
  expect(() => lstm.train(draw(), heads, update())).toThrow('h0: expected 8 × 32 numbers, got 128');
  expect((await lstm.save()).updates?.every((count) => count === 0)).toBe(true);
  lstm.dispose();
});

test('says why where it cannot be had', async () => {
  const contexts = vi.spyOn(OffscreenCanvas.prototype, 'getContext').mockReturnValue(null);
  await expect(loadWebgl()).rejects.toThrow('This browser offers no WebGL 2 here.');
  contexts.mockRestore();
  env().set('WEBGL_RENDER_FLOAT32_ENABLED', false);
  const sentence = 'This graphics processor cannot compute with 32-bit floats in WebGL 2.';
  await expect(loadWebgl()).rejects.toThrow(sentence);
  env().set('WEBGL_RENDER_FLOAT32_ENABLED', true);
});

test('a lost graphics processor is told, and never read as zeros', async () => {
  const contexts = vi.spyOn(OffscreenCanvas.prototype, 'getContext');
  const onLost = vi.fn();
  const factory = await loadWebgl(onLost);
  const gl = contexts.mock.results[0].value as WebGL2RenderingContext;
  const engine = factory.create(spec);
  engine.load(start());
  engine.train(draw(), heads, update());
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  await expect.poll(() => onLost.mock.calls).not.toEqual([]);

  const sentence = 'The graphics processor was lost.';
  expect(onLost.mock.calls).toEqual([[sentence]]);
  const calls = [
    () => engine.train(draw(), heads, update()),
    () => engine.statistics(),
    () => engine.forward(draw(), heads),
    () => engine.simulate(draw()),
    () => engine.save(),
    () => engine.load(start()),
    () => factory.create(spec),
  ];
  for (const call of calls) expect(call).toThrow(sentence);
  expect(engine.ready()).toBe(false);
  engine.dispose();

  // A new one works beside it.
  const next = (await loadWebgl()).create(spec);
  next.load(start());
  next.train(draw(), heads, update());
  expect((await next.statistics()).finiteSteps).toBe(1);
  next.dispose();
});
