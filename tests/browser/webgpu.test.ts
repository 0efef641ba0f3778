import { expect, test, vi } from 'vitest';
import { Engines } from '../../src/engines/choose';
import type { Engine, EngineFactory } from '../../src/engines/engine';
import { ReferenceEngine } from '../../src/engines/reference';
import { loadWebgpu, verified } from '../../src/engines/webgpu';
import { Stream } from '../../src/math/random';
import { pair, testAgreement } from '../support/agreement';
import { drawBatch, initialState, network, specOf, update } from '../support/engines';
import { testGatedAgainstPyTorch } from '../support/gated-steps';
import { testMasksAgainstPyTorch } from '../support/masked-steps';
import { testSilence } from '../support/silence';
import { testToldGradients } from '../support/told-gradients';
import { testAgainstPaper } from '../support/train-step';
import { simulated } from './webgpu-simulated';

/** One for all: what it has compiled, it need not compile again. */
let loading: Promise<EngineFactory> | undefined;
const load = () => {
  loading ??= loadWebgpu();
  return loading;
};

testAgainstPaper(load); // with every activation, both leaks
testGatedAgainstPyTorch(load);
testMasksAgainstPyTorch(load);
testToldGradients(load);
testSilence(load, [[{ activation: 'sigmoid' }, 'adam']]);
testAgreement(load, { units: [1, 7, 31], batches: [1, 3, 64], slots: 10, runs: 3, quick: true });

test('agrees where neurons are more than invocations of a workgroup', async () => {
  const large = specOf({ network: network({ units: 601 }), batchSize: 3, slots: 2 });
  const { engine, train, disagreements } = pair(await load(), large);
  train({ first: 0, count: 2 }, update({ learningRate: 0.5 }), 3);
  expect(await disagreements()).toEqual([]);
  engine.dispose();
});

const spec = specOf();
const heads = { first: 0, count: 3 };
const stream = Stream.of(1, 'train');
const draw = (T = 10, of = spec) => drawBatch(of, heads, T, stream);
const start = () => initialState(spec, Stream.of(1, 'init'));

/** Engines with a device of their own. */
async function open(onLost: (message: string) => void) {
  const devices = vi.spyOn(GPUAdapter.prototype, 'requestDevice');
  const factory = await loadWebgpu(onLost);
  const device = await (devices.mock.results[0].value as Promise<GPUDevice>);
  devices.mockRestore();
  return { factory, device };
}

test('says what it runs on', async () => {
  const { info } = await load();
  expect(info).toEqual({ engine: 'webgpu', backend: 'WebGPU', device: 'google swiftshader' });
});

test('is passed over where software computes', async () => {
  const workload = { spec, length: 10, heads };
  const { factory, candidates } = await new Engines(() => {}).choose('quickest', workload);
  expect(factory.info.engine).toBe('wasm');
  const found = candidates.find(({ engine }) => engine === 'webgpu');
  const reason = 'Passed over: computed by software here, not by a graphics processor.';
  expect(found).toEqual({ engine: 'webgpu', backend: 'WebGPU', device: 'google swiftshader', reason });
});

test('is refused where it computes other numbers than the reference engine', async () => {
  const factory = await load();
  expect(await verified(factory)).toBe(factory);
  const wrong = (engine: Engine): Engine =>
    Object.assign(Object.create(engine), {
      save: async () => ({ ...(await engine.save()), momentum: new Float32Array(engine.layout.size) }),
    });
  const sentence = 'This graphics processor computes other numbers than it should.';
  await expect(verified({ ...factory, create: (each) => wrong(factory.create(each)) })).rejects.toThrow(
    sentence,
  );
});

test('computes the same in a worker', async () => {
  const worker = new Worker(new URL('./webgpu-engine.worker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
  });
  worker.terminate();
  expect(answer).toEqual(await simulated(await load()));
});

test('whatever the length, an update takes nine dispatches, two uploads and no wait; other lengths and heads compile nothing', async () => {
  const engine = (await load()).create(spec);
  engine.load(start());
  const compile = vi.spyOn(GPUDevice.prototype, 'createComputePipeline');
  const dispatches = vi.spyOn(GPUComputePassEncoder.prototype, 'dispatchWorkgroups');
  const uploads = vi.spyOn(GPUQueue.prototype, 'writeBuffer');
  const waits = vi.spyOn(GPUBuffer.prototype, 'mapAsync');
  for (const T of [1, 2, 13, 40]) {
    dispatches.mockClear();
    uploads.mockClear();
    const each = T === 2 ? { first: 1, count: 1 } : heads;
    engine.train(drawBatch(spec, each, T, stream), each, update({ nesterov: T > 2, trainTau: T > 6 }));
    expect(dispatches).toHaveBeenCalledTimes(9);
    expect(uploads).toHaveBeenCalledTimes(2);
  }
  expect(waits).not.toHaveBeenCalled();
  expect(await engine.statistics()).toMatchObject({ steps: 4, finiteSteps: 4 });
  const more = (await load()).create({ ...spec, slots: 9, maxLength: 80 }); // as after a promotion
  expect(compile).not.toHaveBeenCalled();
  for (const each of [engine, more]) each.dispose();
  vi.restoreAllMocks();
});

test('is ready while fewer than three updates are under way', async () => {
  const engine = (await load()).create(spec);
  engine.load(start());
  expect(engine.ready()).toBe(true);
  for (let n = 0; n < 3; n++) engine.train(draw(), heads, update());
  expect(engine.ready()).toBe(false);
  await expect.poll(() => engine.ready()).toBe(true);
  engine.dispose();
});

test('counts good updates up to the first that is not finite', async () => {
  const engine = (await load()).create(spec);
  const reference = new ReferenceEngine(spec);
  for (const each of [engine, reference]) {
    each.load(start());
    const same = Stream.of(2, 'train');
    for (const learningRate of [0.05, 0.05, 1e30, 0.05, 0.05]) {
      each.train(drawBatch(spec, heads, 10, same), heads, update({ learningRate }));
    }
  }
  const { steps, finiteSteps, loss } = await engine.statistics();
  expect([steps, finiteSteps]).toEqual([5, 3]);
  expect(loss).not.toSatisfy(Number.isFinite);
  expect(reference.statistics()).toMatchObject({ steps, finiteSteps });
  expect(await engine.statistics()).toEqual({ steps: 0, loss: 0, finiteSteps: 0, norm: 0, clipped: 0 });
  engine.load(start());
  const batch = draw();
  batch.h0[3] = Number.NaN; // one sequence is enough
  engine.train(batch, heads, update());
  expect(await engine.statistics()).toMatchObject({ steps: 1, finiteSteps: 0 });
  engine.dispose();
});

test('refuses what it cannot do, each time in one sentence', async () => {
  const factory = await load();
  expect(() => factory.create(specOf({ network: network({ units: 1025 }) }))).toThrow(
    'It has networks of up to 1024 units, not of 1025.',
  );
  expect(() => factory.create({ ...spec, maxLength: 1e7 })).toThrow(
    /^What this network does in 10000000 steps takes 5,120 MB in one piece; here there are at most [\d,]+ MB\.$/,
  );
  const engine = factory.create(spec);
  for (const call of ['forward', 'simulate'] as const) {
    await expect(engine[call](draw(41), heads)).rejects.toThrow('made for up to 40 time steps, not for 41.');
  }
  const short = { ...draw(), h0: new Float32Array(16) };
  await expect(engine.simulate(short)).rejects.toThrow('h0: expected 8 × 16 numbers, got 16');
  engine.dispose();
});

test('says why where it cannot be had', async () => {
  const adapter = vi.spyOn(GPU.prototype, 'requestAdapter').mockResolvedValue(null);
  await expect(loadWebgpu()).rejects.toThrow('This browser offers WebGPU, but no graphics processor for it.');
  adapter.mockRestore();
});

test('too little memory is told as that', async () => {
  const onLost = vi.fn();
  const { device } = await open(onLost);
  const error = new GPUOutOfMemoryError('no room');
  device.dispatchEvent(new GPUUncapturedErrorEvent('uncapturederror', { error }));
  const sentence = 'The graphics processor has too little memory left for this network.';
  expect(onLost.mock.calls).toEqual([[sentence]]);
});

test('a lost graphics processor is told, and never read as zeros', async () => {
  const onLost = vi.fn();
  const { factory, device } = await open(onLost);
  const engine = factory.create(spec);
  engine.load(start());
  engine.train(draw(), heads, update());
  const asked = engine.statistics();
  device.destroy();
  const sentence = 'The graphics processor was lost.';
  await expect(asked).rejects.toThrow(sentence);
  await expect.poll(() => onLost.mock.calls).toEqual([[sentence]]);
  for (const call of [
    () => engine.train(draw(), heads, update()),
    () => engine.load(start()),
    () => factory.create(spec),
  ]) {
    expect(call).toThrow(sentence);
  }
  for (const call of [
    () => engine.statistics(),
    () => engine.forward(draw(), heads),
    () => engine.simulate(draw()),
    () => engine.save(),
  ]) {
    await expect(call()).rejects.toThrow(sentence);
  }
  expect(engine.ready()).toBe(false);
  engine.dispose();
});
