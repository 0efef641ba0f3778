import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useExperiment } from '../../src/state/experiment';
import { smallConfig } from '../support/config';
import workerUrl from './webgpu-lost.worker.ts?worker&url';

/** So few that software is soon through an epoch. */
const STEPS = 5;

/** The workers that train, in the order in which they were made. */
let trainers: Worker[] = [];
let memory: 'small' | 'large' = 'large';
beforeEach(() => {
  vi.stubGlobal(
    'Worker',
    class extends Worker {
      constructor(url: URL | string, options?: WorkerOptions) {
        const trains = String(url).includes('run.worker');
        super(trains ? `${workerUrl}#${memory}` : url, options);
        if (trains) trainers.push(this);
      }
    },
  );
});
afterEach(() => {
  useExperiment.getState().begin([]); // ends what trains
  trainers = [];
  vi.unstubAllGlobals();
});

const lanes = () => useExperiment.getState().lanes;
const engines = () => lanes().map(({ engine }) => engine?.engine);
const begin = (engine: 'webgpu' | 'webgl', ...drafts: ReturnType<typeof smallConfig>[]) => {
  useExperiment.setState({ engine }); // by software, which is passed over unless it is asked for
  useExperiment.getState().begin(drafts.map((draft, id) => ({ id, draft })));
  useExperiment.getState().play();
};

test.each(['webgpu', 'webgl'] as const)(
  'a lane that loses its graphics processor in training goes on by itself without; its history stays, and another lane is as before: %s',
  async (engine) => {
    const training = { batchSize: 4, stepsPerEpoch: STEPS, testBatches: 1, maxEpochs: 1_000_000 };
    const config = smallConfig({ curriculum: { threshold: 1 }, network: { units: 4 }, training });
    begin(engine, config, config);
    await expect.poll(() => Math.min(...lanes().map(({ epoch }) => epoch))).toBeGreaterThan(0);
    expect(engines()).toEqual([engine, engine]);
    const before = lanes()[0].records;
    trainers[0].postMessage('lose');
    await expect
      .poll(() => lanes()[0].remark)
      .toMatch(
        /^The graphics processor was lost in epoch [\d,]+\. Training goes on with WebAssembly .*SIMD from (the midst of )?epoch [\d,]+$/,
      );
    const since = lanes()[1].epoch;
    await expect.poll(() => lanes()[0].epoch).toBeGreaterThan(before.length + 20);
    await expect.poll(() => lanes()[1].epoch).toBeGreaterThan(since);
    const [first, second] = lanes();
    expect(engines()).toEqual(['wasm', engine]);
    expect(first.records.slice(0, before.length)).toEqual(before);
    for (const { records } of [first, second])
      expect(records.map(({ epoch, step }) => [epoch, step])).toEqual(
        records.map((_, i) => [i + 1, STEPS * (i + 1)]),
      );
    expect([first.status, second.status, second.remark]).toEqual(['running', 'running', undefined]);
    const found = first.candidates?.find((each) => each.engine === engine);
    expect(found?.reason).toBe('The graphics processor was lost.');
  },
);

test('a network for which the graphics processor has too little memory is trained by the processor', async () => {
  memory = 'small';
  begin('webgpu', smallConfig({ network: { units: 64 }, training: { batchSize: 64 } }));
  await expect.poll(() => lanes()[0].epoch).toBeGreaterThan(0);
  expect(engines()).toEqual(['wasm']);
  expect(lanes()[0].remark).toMatch(
    /^WebGPU cannot be used\. The graphics processor has too little memory left for this network\. Training begins with WebAssembly/,
  );
});
