import { expect, test } from 'vitest';
import { toldNetwork } from '../../../src/cells/told';
import { parseConfig, setField } from '../../../src/config/draft';
import type { RunConfig } from '../../../src/config/schema';
import { drawTold } from '../../../src/engines/folded/told';
import { referenceFactory } from '../../../src/engines/reference';
import { loadWasm } from '../../../src/engines/wasm';
import { ask } from '../../../src/evaluation/ask';
import { HeadedNetwork } from '../../../src/evaluation/headed-network';
import { Tally } from '../../../src/evaluation/tally';
import { Stream } from '../../../src/math/random';
import { decodeNetwork, encodeNetwork } from '../../../src/network/file';
import { Trainer } from '../../../src/training/trainer';

const which = parseConfig({
  seed: 1,
  curriculum: { stopN: 4, threshold: 0.5 },
  network: { units: 10, context: 'both', contextRank: 2 },
  training: { batchSize: 8, stepsPerEpoch: 5, testBatches: 2 },
});

/** Trains for some epochs. */
async function trainedFor(epochs: number, config: RunConfig) {
  const trainer = await Trainer.begin(referenceFactory, config);
  for (let done = 0; done < epochs; ) if ((await trainer.advance()).record) done++;
  return trainer;
}

test('a promotion adds a context, and the readout stays one', async () => {
  const trainer = await trainedFor(1, which);
  const { parameters, progress } = await trainer.snapshot();
  expect(progress.heads).toEqual([2, 3]);
  const shapes = Object.fromEntries(parameters.map(({ name, shape }) => [name, shape]));
  expect(shapes).toMatchObject({
    'readout.weight': [2, 10],
    'readout.bias': [2],
    'context.gain': [2, 10],
    'context.bias': [2, 10],
    'context.left': [4, 10],
    'context.right': [4, 10],
  });
  expect(Object.keys(shapes).some((name) => name.startsWith('head.'))).toBe(false);
});

test('what was promoted can be looked at as what it is for its last N', async () => {
  const trainer = await trainedFor(1, which);
  const promoted = await trainer.withHeads([2]);
  expect(toldNetwork(promoted, promoted.heads ?? []).parameters.map(({ name }) => name)).toContain(
    'head.2.weight',
  );
  const plain = await trainedFor(1, setField(which, 'network.context', 'none'));
  expect((await plain.withHeads([2])).heads).toBeUndefined();
});

test('what is saved goes on as if it had not been', async () => {
  const whole = await trainedFor(1, which);
  const saved = decodeNetwork(encodeNetwork(await whole.snapshot(), new Date(0)));
  const again = await Trainer.begin(referenceFactory, which, saved);
  for (const each of [whole, again]) for (let i = 0; i < 7; i++) await each.advance();
  expect(await again.snapshot()).toEqual(await whole.snapshot());
});

test('what it is for one N answers as the network does when it is told that', async () => {
  const trainer = await trainedFor(3, which);
  const { config, parameters, progress } = await trainer.snapshot();
  const { heads } = progress;
  expect(heads).toEqual([2, 3, 4]);
  const tallyOf = async (of: RunConfig, its: readonly number[], values: typeof parameters, N: number) => {
    const network = HeadedNetwork.from(referenceFactory, of, its, values);
    const tally = new Tally();
    await ask(network, N, of, Stream.of(4, 'look'), tally);
    return tally.accuracy()[N];
  };
  for (const N of heads) {
    const told = toldNetwork({ config, parameters }, heads, N);
    expect(told.config.network.context).toBe('none');
    // Both are asked sequences of the same length: up to N.
    const asked = await tallyOf(config, heads, parameters, N);
    expect(await tallyOf(told.config, [N], [...told.parameters], N)).toBe(asked);
  }
  expect(() => toldNetwork({ config, parameters }, heads, 9)).toThrow(
    'There is no context for N = 9: the network is told N = 2, 3, 4.',
  );
  const plain = { config: setField(parseConfig({}), 'seed', 3), parameters: [] };
  expect(toldNetwork(plain, [2])).toBe(plain);
});

test('each part of a batch is told one task, none twice before all were asked once; noise is added to all numbers', () => {
  const stream = Stream.of(2, 'train');
  const told = drawTold(3, { batchSize: 96, contexts: 12, contextNoise: 0 }, stream);
  expect(told).toHaveLength(12);
  for (let from = 0; from < 12; from += 3) {
    expect(new Set(told.slice(from, from + 3).map(({ head }) => head)).size).toBe(3);
  }
  for (const { head, context } of told)
    expect([...context]).toEqual([0, 1, 2].map((k) => Number(k === head)));
  const noisy = Array.from({ length: 500 }, () =>
    drawTold(2, { batchSize: 8, contexts: 5, contextNoise: 0.2 }, stream),
  ).flat();
  const off = noisy.map(({ head, context }) => context[1 - head]);
  const mean = off.reduce((sum, each) => sum + each, 0) / off.length;
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(Math.sqrt(off.reduce((sum, each) => sum + each * each, 0) / off.length)).toBeCloseTo(0.2, 1);
});

test('a mix of two tasks is learnt by one readout that is told which', async () => {
  const config = parseConfig({
    task: { kind: 'mix', mix: 'parity 2 dms 2', coding: '±1' },
    curriculum: { kind: 'none', heads: 'all', threshold: 0.99 },
    network: { units: 8, context: 'synaptic' },
    training: { batchSize: 32, stepsPerEpoch: 300, testBatches: 10 },
  });
  const trainer = await Trainer.begin(await loadWasm('plain'), config);
  while (trainer.progress.epoch < 5 && !trainer.end) await trainer.advance();
  const { accuracy } = trainer.progress.history.at(-1) as { accuracy: Record<string, number> };
  expect(Object.keys(accuracy)).toEqual(['1', '2']);
  for (const each of Object.values(accuracy)) expect(each).toBeGreaterThan(0.95);
});

test('cells with gates are told nothing', () => {
  expect(() => parseConfig({ network: { cell: 'gru', context: 'both' } })).toThrow(
    'network.context: expected none: only leaky cells can be told which N they are asked',
  );
});
