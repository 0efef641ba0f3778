import { describe, expect, test } from 'vitest';
import { loadWasm } from '../../src/engines/wasm';
import { testAgreement } from '../support/agreement';
import { digestOfTraining, PLAIN_DIGEST } from '../support/digest';

describe('the module with relaxed SIMD', () => {
  testAgreement(() => loadWasm('relaxed'), {
    units: [1, 7, 16, 64, 128],
    batches: [1, 3, 64],
    slots: 128,
    runs: 10,
  });

  test('is the one that is chosen here, and gives the same numbers in a worker', async () => {
    const worker = new Worker(new URL('./wasm.worker.ts', import.meta.url), { type: 'module' });
    const answer = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
    });
    worker.terminate();
    const factory = await loadWasm('relaxed');
    expect(answer).toEqual({
      info: { engine: 'wasm', backend: 'WebAssembly relaxed SIMD' },
      digest: await digestOfTraining(factory),
    });
  });
});

test('the plain module computes the same as in Node, bit by bit', async () => {
  expect(await digestOfTraining(await loadWasm('plain'))).toBe(PLAIN_DIGEST);
});
