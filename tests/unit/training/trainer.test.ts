import { describe, expect, test } from 'vitest';
import { setField } from '../../../src/config/draft';
import type { EpochRecord } from '../../../src/config/progress';
import type { RunConfig } from '../../../src/config/schema';
import { referenceFactory } from '../../../src/engines/reference';
import { Diverged } from '../../../src/training/losses';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';

const trainer = (config: RunConfig) => Trainer.begin(referenceFactory, config);

async function epochs(run: Trainer, count: number): Promise<EpochRecord[]> {
  const records: EpochRecord[] = [];
  while (records.length < count) {
    const { record } = await run.advance();
    if (record) records.push(record);
  }
  return records;
}

describe('a run', () => {
  test('learns: multi-head climbs to its target and stops there', async () => {
    const config = smallConfig({ network: { units: 24 }, training: { batchSize: 32, stepsPerEpoch: 100 } });
    const run = await trainer(config);
    const records: EpochRecord[] = [];
    while (!run.end && records.length < 30) records.push(...(await epochs(run, 1)));
    expect(run.end).toBe('target');
    expect(run.progress).toMatchObject({ heads: [2, 3, 4], reached: 4 });
    const promotions = records.filter(({ promoted }) => promoted).map(({ heads }) => heads.at(-1));
    expect(promotions).toEqual([2, 3, 4]);
    expect(Object.keys(records[records.length - 1].accuracy)).toEqual(['2', '3', '4']);
  });

  test('is the same for the same seed, and another for another', async () => {
    const first = await epochs(await trainer(smallConfig()), 2);
    expect(await epochs(await trainer(smallConfig()), 2)).toEqual(first);
    expect(await epochs(await trainer(smallConfig({}, 1)), 2)).not.toEqual(first);
  });

  test('starts from the same network whatever its curriculum', async () => {
    const start = async (kind: 'single' | 'multi') =>
      (await (await trainer(smallConfig({ curriculum: { kind } }))).snapshot()).parameters;
    expect(await start('single')).toEqual(await start('multi'));
  });

  test('is not changed by looking', async () => {
    const watched = await trainer(smallConfig());
    for (let i = 0; i < 40; i++) {
      await watched.advance();
      await watched.probe();
      await watched.timescales();
      await watched.snapshot();
    }
    const alone = await trainer(smallConfig());
    for (let i = 0; i < 40; i++) await alone.advance();
    expect(await watched.snapshot()).toEqual(await alone.snapshot());
  });

  test.each([
    [3, {}],
    [25, {}],
    [26, {}],
    [31, {}],
    [31, { network: { cell: 'lstm' }, training: { optimizer: 'adam' } }],
    [60, { network: { cell: 'gru' }, training: { optimizer: 'adam' } }],
    [31, { network: { recurrent: false }, training: { optimizer: 'adam' } }],
    [31, { network: { cell: 'gru' }, training: { nesterov: false } }],
  ])(
    'goes on from a snapshot after %i pieces as if it had never stopped, %j',
    async (pieces, changes: Record<string, object>) => {
      const unbroken = await trainer(smallConfig({ ...changes, curriculum: { threshold: 0.5 } }));
      for (let i = 0; i < pieces; i++) await unbroken.advance();
      const saved = await unbroken.snapshot();
      const resumed = await Trainer.begin(referenceFactory, saved.config, structuredClone(saved));
      expect(await resumed.probe()).toEqual(await unbroken.probe());
      expect(await epochs(resumed, 3)).toEqual(await epochs(unbroken, 3));
      expect(await resumed.snapshot()).toEqual(await unbroken.snapshot());
    },
  );

  test('goes on from a network without what the optimizer knew', async () => {
    const { resume, ...saved } = await (await trainer(smallConfig())).snapshot();
    expect(resume).toBeDefined();
    expect((await epochs(await Trainer.begin(referenceFactory, saved.config, saved), 1))[0].epoch).toBe(1);
  });

  test.each(['sgd', 'adam'] as const)(
    'starts the optimizer afresh where it was another one: %s',
    async (optimizer) => {
      const first = await trainer(
        smallConfig({ training: { optimizer: optimizer === 'sgd' ? 'adam' : 'sgd' } }),
      );
      for (let i = 0; i < 10; i++) await first.advance();
      const saved = await first.snapshot();
      const config = { ...saved.config, training: { ...saved.config.training, optimizer } };
      const { resume } = await (await Trainer.begin(referenceFactory, config, saved)).snapshot();
      expect(resume?.momentum.every(({ values }) => values.every((m) => m === 0))).toBe(true);
      expect(resume?.variance?.every(({ values }) => values.every((v) => v === 0))).toBe(
        optimizer === 'adam' ? true : undefined,
      );
      expect(Object.values(resume?.updates ?? {}).every((count) => count === 0)).toBe(true);
    },
  );

  test.each(['leaky', 'lstm'] as const)('with its recurrence cut learns without it, %s', async (cell) => {
    const config = smallConfig({ network: { cell, recurrent: false }, training: { optimizer: 'adam' } });
    const run = await trainer(config);
    const start = await run.snapshot();
    for (let i = 0; i < 30; i++) await run.advance();
    const { parameters, resume } = await run.snapshot();
    const W = (arrays = parameters) => arrays.find(({ name }) => name === 'recurrent.weight')?.values;
    for (const arrays of [parameters, resume?.momentum, resume?.variance]) {
      expect(W(arrays)?.every((value) => value === 0)).toBe(true);
    }
    expect(resume?.updates).toMatchObject({ 'recurrent.weight': 0, 'recurrent.bias': 27 });
    expect(parameters.find(({ name }) => name === 'input.weight')).not.toEqual(
      start.parameters.find(({ name }) => name === 'input.weight'),
    );
  });

  test.each(['gru', 'lstm'])('tells the timescales of its gates: %s', async (cell) => {
    const run = await trainer(
      smallConfig({ network: { cell }, training: { optimizer: 'adam', learningRate: 0.01 } }),
    );
    const before = await run.timescales();
    expect(await run.timescales()).toEqual(before);
    const [{ tau }] = await epochs(run, 1);
    const after = await run.timescales();
    expect(after).toHaveLength(12);
    expect(after.every((value) => value > 1)).toBe(true);
    expect(after).not.toEqual(before);
    expect(tau?.max).toBeCloseTo(Math.max(...after), 5);
  });

  test('measures what single-head has lost', async () => {
    const run = await trainer(smallConfig({ curriculum: { kind: 'single', threshold: 0.5 } }));
    const records = await epochs(run, 4);
    const last = records[records.length - 1];
    const N = last.heads[0];
    expect(N).toBeGreaterThan(2);
    expect(Object.keys(last.accuracy)).toEqual([String(N)]);
    expect(Object.keys(last.untrained ?? {})).toEqual(Array.from({ length: N - 2 }, (_, i) => String(i + 2)));
  });

  test('gives up after its last epoch', async () => {
    const run = await trainer(smallConfig({ curriculum: { threshold: 1 }, training: { maxEpochs: 2 } }));
    await epochs(run, 2);
    expect(run.end).toBe('gaveUp');
  });
});

describe('live settings', () => {
  test('a target moved further away lets a finished run grow beyond its first size', async () => {
    const config = smallConfig({ curriculum: { stopN: 2, threshold: 0.5 } });
    const run = await trainer(config);
    while (!run.end) await run.advance();
    await run.adjust(setField(config, 'curriculum.stopN', 5));
    expect(run.progress).toMatchObject({ heads: [2, 3], reached: 2 });
    while (!run.end) await run.advance();
    expect(run.progress).toMatchObject({ heads: [2, 3, 4, 5], reached: 5 });
  });

  test('a smaller learning rate changes the next update', async () => {
    const config = smallConfig();
    const [slow, fast] = [await trainer(config), await trainer(config)];
    await slow.adjust(setField(config, 'training.learningRate', 1e-6));
    await slow.advance();
    await fast.advance();
    const W = async (run: Trainer) => (await run.snapshot()).parameters[3].values;
    const start = await W(await trainer(config));
    const moved = async (run: Trainer) => Math.hypot(...(await W(run)).map((value, i) => value - start[i]));
    expect(await moved(slow)).toBeLessThan((await moved(fast)) / 1000);
  });
});

describe('what cannot be done', () => {
  test('numbers that are not finite end a run at the step they came up', async () => {
    const start = await (await trainer(smallConfig())).snapshot();
    start.parameters[3].values.fill(1e30);
    const run = await Trainer.begin(referenceFactory, start.config, start);
    await expect(epochs(run, 1)).rejects.toThrow(new Diverged(1));
    expect(new Diverged(8412).message).toBe('loss is not a number since step 8,412');
  });
});
