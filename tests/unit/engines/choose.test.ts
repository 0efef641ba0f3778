import { afterEach, expect, test, vi } from 'vitest';
import { Engines } from '../../../src/engines/choose';
import type { EngineFactory } from '../../../src/engines/engine';
import { referenceFactory } from '../../../src/engines/reference';
import type { Workload } from '../../../src/engines/workload';
import { specOf } from '../../support/engines';

const loaded = vi.hoisted(() => ({ times: 0, lose: (_: string) => {} }));
vi.mock('../../../src/engines/webgl', () => ({
  loadWebgl: async () => {
    loaded.times++;
    const info = { engine: 'webgl', backend: 'WebGL 2', device: 'a device' };
    return { ...referenceFactory, info };
  },
}));
vi.mock('../../../src/engines/webgpu', () => ({
  verified: async (factory: EngineFactory) => factory,
  loadWebgpu: async (onLost: (message: string) => void) => {
    loaded.lose = onLost;
    return {
      ...referenceFactory,
      info: { engine: 'webgpu', backend: 'WebGPU', device: 'nvidia ampere' },
    };
  },
}));
afterEach(() => {
  vi.unstubAllGlobals();
  loaded.times = 0;
});

const workload: Workload = { spec: specOf(), length: 4, heads: { first: 0, count: 3 } };

/** A browser whose WebGL is drawn by that; how many of its contexts are still held. */
function browserWith(renderer: string) {
  const held = { contexts: 0 };
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext() {
        held.contexts++;
        const getExtension = (name: string) =>
          name === 'WEBGL_lose_context' ? { loseContext: () => held.contexts-- } : null;
        return { RENDERER: 7937, getParameter: () => renderer, getExtension };
      }
    },
  );
  return held;
}

const choose = async (choice: Parameters<Engines['choose']>[0]) => {
  const { factory, candidates } = await new Engines(() => {}).choose(choice, workload);
  return { chosen: factory.info.engine, webgl: candidates.find(({ engine }) => engine === 'webgl') };
};

test.each(['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device)', 'llvmpipe (LLVM 15)', 'Software Rasterizer'])(
  'graphics that are drawn by software are passed over, and TensorFlow.js is not loaded for them: %s',
  async (renderer) => {
    const held = browserWith(renderer);
    expect(await choose('quickest')).toEqual({
      chosen: 'wasm',
      webgl: {
        engine: 'webgl',
        backend: 'WebGL 2',
        device: renderer,
        reason: 'Passed over: drawn by software here, not by a graphics processor.',
      },
    });
    expect([held.contexts, loaded.times]).toEqual([0, 0]);
  },
);

test('who asks for them gets them', async () => {
  browserWith('SwiftShader');
  expect((await choose('webgl')).chosen).toBe('webgl');
  expect(loaded.times).toBe(1);
});

test('a graphics processor is timed', async () => {
  browserWith('NVIDIA GeForce');
  const { webgl } = await choose('quickest');
  expect(webgl).toMatchObject({ device: 'a device', stepsPerSecond: expect.any(Number) });
  expect(webgl?.reason).toBeUndefined();
});

/** A browser that says this of its WebGPU; what becomes of it there. */
async function withAdapter(info: Partial<GPUAdapterInfo> | null) {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => info && { info } } });
  const { candidates } = await new Engines(() => {}).choose('quickest', workload);
  return candidates.find(({ engine }) => engine === 'webgpu');
}

test('WebGPU is timed on a graphics processor, and passed over where there is none', async () => {
  const real = await withAdapter({ vendor: 'nvidia', architecture: 'ampere' });
  expect(real).toMatchObject({ device: 'nvidia ampere', stepsPerSecond: expect.any(Number) });
  const reason = 'Passed over: computed by software here, not by a graphics processor.';
  const software = { engine: 'webgpu', backend: 'WebGPU', reason };
  const named = await withAdapter({ description: 'llvmpipe (LLVM 15)' });
  expect(named).toEqual({ ...software, device: 'llvmpipe (LLVM 15)' });
  const fallback = await withAdapter({ vendor: 'someone', isFallbackAdapter: true });
  expect(fallback).toEqual({ ...software, device: 'someone' });
  expect(await withAdapter(null)).toEqual({
    engine: 'webgpu',
    backend: 'WebGPU',
    reason: 'This browser offers WebGPU, but no graphics processor for it.',
  });
});

test('an engine that was asked for and is lost gives way to the quickest of the others', async () => {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => ({ info: { vendor: 'nvidia' } }) } });
  const onLost = vi.fn();
  const engines = new Engines(onLost);
  expect((await engines.choose('webgpu', workload)).factory.info.engine).toBe('webgpu');
  loaded.lose('It was lost.');
  expect(onLost.mock.calls).toEqual([['webgpu', 'It was lost.']]);
  const { factory, candidates, refusal } = await engines.choose('webgpu', workload);
  expect(factory.info.engine).toBe('wasm');
  expect(candidates).toContainEqual({ engine: 'webgpu', backend: 'WebGPU', reason: 'It was lost.' });
  expect(refusal).toBe('WebGPU cannot be used. It was lost.');
});

test('so does one that is not there, or that was passed over and is lost', async () => {
  const engines = new Engines(() => {});
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => null } });
  expect(await engines.choose('webgpu', workload)).toMatchObject({
    factory: { info: { engine: 'wasm' } },
    refusal: 'WebGPU cannot be used. This browser offers WebGPU, but no graphics processor for it.',
  });
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => ({ info: { vendor: 'llvmpipe' } }) } });
  expect((await engines.choose('webgpu', workload)).refusal).toBeUndefined();
  loaded.lose('It was lost.');
  const { factory, candidates, refusal } = await engines.choose('webgpu', workload);
  expect([factory.info.engine, refusal]).toEqual(['wasm', 'WebGPU cannot be used. It was lost.']);
  expect(candidates).toContainEqual({ engine: 'webgpu', backend: 'WebGPU', reason: 'It was lost.' });
});

test('a browser without WebGL is told of, in a sentence', async () => {
  expect(await choose('quickest')).toEqual({
    chosen: 'wasm',
    webgl: { engine: 'webgl', backend: 'WebGL 2', reason: 'This browser offers no WebGL 2 here.' },
  });
  expect(loaded.times).toBe(0);
});
