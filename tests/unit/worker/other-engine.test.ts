import { expect, test } from 'vitest';
import { defaultConfig } from '../../../src/config/schema';
import { changedWords } from '../../../src/worker/other-engine';

const engine = { engine: 'wasm', backend: 'WebAssembly SIMD' } as const;
const at = (epoch: number, step: number, epochStep: number) => ({
  config: defaultConfig,
  progress: { epoch, step, heads: [2], history: [] },
  parameters: [],
  resume: { momentum: [], streams: { init: '', train: '', test: '' }, epochStep, epochLoss: 0 },
});

test('where training goes on with another engine is said as exactly as it is known', () => {
  const words = (...[from]: Parameters<typeof at>[] | []) =>
    changedWords('It was lost.', engine, from && (at(...from) as never));
  expect(words()).toBe('It was lost. Training begins with WebAssembly SIMD');
  expect(words([0, 0, 0])).toBe('It was lost. Training begins with WebAssembly SIMD');
  expect(words([0, 30, 30])).toBe(
    'It was lost. Training goes on with WebAssembly SIMD from the midst of epoch 1',
  );
  expect(words([1040, 208_000, 0])).toBe(
    'It was lost. Training goes on with WebAssembly SIMD from epoch 1,040',
  );
});
