import { describe, expect, test } from 'vitest';
import type { NamedArray } from '../../../src/cells/named';
import type { Snapshot } from '../../../src/cells/snapshot';
import { setField } from '../../../src/config/draft';
import type { EpochRecord } from '../../../src/config/progress';
import type { CurriculumConfig, RunConfig } from '../../../src/config/schema';
import { referenceFactory } from '../../../src/engines/reference';
import { decodeNetwork, encodeNetwork } from '../../../src/network/file';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';

const KINDS: Record<string, Partial<CurriculumConfig>> = {
  single: { kind: 'single' },
  multi: { kind: 'multi', perPromotion: 2 },
  sliding: { kind: 'sliding', window: 2, forget: 1 },
  one: { kind: 'none', heads: 'one' },
  all: { kind: 'none', heads: 'all' },
};
const small = { batchSize: 8, stepsPerEpoch: 10, testBatches: 3 };
const configOf = (kind: string): RunConfig =>
  smallConfig({ curriculum: { stopN: 7, threshold: 0.5, ...KINDS[kind] }, training: small });

const trainer = (config: RunConfig, from?: Snapshot) => Trainer.begin(referenceFactory, config, from);

/** Through a network file and back. */
const filed = (snapshot: Snapshot) => decodeNetwork(encodeNetwork(snapshot, new Date(0)));

async function epochs(run: Trainer, count: number): Promise<EpochRecord[]> {
  const records: EpochRecord[] = [];
  while (records.length < count) {
    const { record } = await run.advance();
    if (record) records.push(record);
  }
  return records;
}

const byName = (arrays: readonly NamedArray[]) => new Map(arrays.map(({ name, values }) => [name, values]));
const headNames = (Ns: readonly number[]) => Ns.flatMap((N) => [`head.${N}.weight`, `head.${N}.bias`]);

describe.each(Object.keys(KINDS))('a running network goes over from %s', (from) => {
  // In the midst of an epoch, and of the test that ends one.
  test.each(Object.keys(KINDS).flatMap((to) => [18, 24].map((pieces) => [to, pieces] as const)))(
    'to %s, after %i pieces of work',
    async (to, pieces) => {
      const run = await trainer(configOf(from));
      for (let i = 0; i < pieces; i++) await run.advance();
      const before = await run.snapshot();
      await run.adjust(configOf(to));
      const after = await run.snapshot();
      expect(after.config).toEqual(configOf(to));

      // The cell, and every head of an N that was in training, goes on with its momentum; others are new.
      const arrays = { was: byName(before.parameters), is: byName(after.parameters) };
      const memory = { was: byName(before.resume?.momentum ?? []), is: byName(after.resume?.momentum ?? []) };
      for (const name of arrays.is.keys()) {
        if (arrays.was.has(name)) {
          expect(arrays.is.get(name)).toEqual(arrays.was.get(name));
          expect(memory.is.get(name)).toEqual(memory.was.get(name));
        } else {
          const values = [...(arrays.is.get(name) ?? [])];
          expect(new Set(values).size).toBe(values.length);
          expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(1 / Math.sqrt(12));
          expect(Math.max(...(memory.is.get(name) ?? []))).toBe(0);
        }
      }
      const heads = [...arrays.is.keys()].filter((name) => name.startsWith('head.'));
      expect(heads.sort()).toEqual(headNames(after.progress.heads).sort());

      // What is written now resumes as if it had never stopped. A file does not hold the heads that have left
      // training, so that nothing is known of them from here on.
      const resumed = await trainer(configOf(to), filed(after));
      const rest = async (each: Trainer) => {
        const records = (await epochs(each, 3)).map(({ untrained, ...record }) => record);
        const { progress, ...snapshot } = await each.snapshot();
        return { ...snapshot, progress: { ...progress, history: records } };
      };
      expect(await rest(resumed)).toEqual(await rest(run));
    },
  );

  test.each(Object.keys(KINDS))('and begins as %s would where it has not been trained', async (to) => {
    const run = await trainer(configOf(from));
    await run.adjust(configOf(to));
    const fresh = await trainer(configOf(to));
    expect(await run.snapshot()).toEqual(await fresh.snapshot());
    expect(await epochs(run, 2)).toEqual(await epochs(fresh, 2));
  });
});

test('what the reader moves during a test does not mix two sets of heads in it', async () => {
  const run = await trainer(smallConfig({ curriculum: { kind: 'none', heads: 'all', stopN: 4 } }));
  for (let i = 0; i < 26; i++) await run.advance();
  await run.adjust(setField((await run.snapshot()).config, 'curriculum.stopN', 6));
  const [{ heads, accuracy }] = await epochs(run, 1);
  expect(heads).toEqual([2, 3, 4, 5, 6]);
  const sequences = 3 * 16;
  for (const N of heads) expect((accuracy[N] * sequences) % 1).toBeCloseTo(0, 10);
});

describe('retraining: a network from a file goes on with a larger N', () => {
  test.each(['single', 'multi', 'sliding'])('%s: its target is moved away', async (kind) => {
    const config = { ...configOf(kind), curriculum: { ...configOf(kind).curriculum, stopN: 4 } };
    const run = await trainer(config);
    while (!run.end) await run.advance();
    const file = filed(await run.snapshot());
    const opened = await trainer(file.config, file);
    expect(opened.end).toBe('target');
    await opened.adjust(setField(file.config, 'curriculum.stopN', 6));
    expect(opened.end).toBeUndefined();
    while (!opened.end) await opened.advance();
    expect(opened.progress).toMatchObject({ reached: 6 });
  });

  test('no curriculum: a new head on the trained network, on the larger N alone', async () => {
    const run = await trainer(configOf('multi'));
    await epochs(run, 3);
    const file = filed(await run.snapshot());
    const opened = await trainer(file.config, file);
    await opened.adjust(setField(setField(file.config, 'curriculum.kind', 'none'), 'curriculum.stopN', 12));
    const { parameters, progress } = await opened.snapshot();
    expect(progress.heads).toEqual([12]);
    expect(byName(parameters).get('recurrent.weight')).toEqual(
      byName(file.parameters).get('recurrent.weight'),
    );
    expect((await epochs(opened, 1))[0].heads).toEqual([12]);
  });

  test('a file that names another target than its head has gets a head for the target', async () => {
    const file = filed(await (await trainer(configOf('one'))).snapshot());
    const config = { ...file.config, curriculum: { ...file.config.curriculum, stopN: 9 } };
    expect((await trainer(config, { ...file, config })).progress).toMatchObject({ heads: [9], reached: 1 });
  });
});

describe('settings of the network that apply at once', () => {
  const values = async (run: Trainer, name: string) =>
    byName((await run.snapshot()).parameters).get(name) ?? [];
  const change = async (run: Trainer, key: 'network.recurrent' | 'network.tau.trainable', value: boolean) =>
    run.adjust(setField((await run.snapshot()).config, key, value));

  test('τ is frozen as it is, and learns again', async () => {
    const run = await trainer(smallConfig());
    await epochs(run, 1);
    const tau = await values(run, 'tau');
    await change(run, 'network.tau.trainable', false);
    await epochs(run, 1);
    expect(await values(run, 'tau')).toEqual(tau);
    await change(run, 'network.tau.trainable', true);
    await epochs(run, 1);
    expect(await values(run, 'tau')).not.toEqual(tau);
  });

  test('a recurrence that is cut is 0 at once, and the optimizer forgets it', async () => {
    const run = await trainer(smallConfig());
    await epochs(run, 1);
    await change(run, 'network.recurrent', false);
    const { resume } = await run.snapshot();
    expect(Math.max(...(await values(run, 'recurrent.weight')).map(Math.abs))).toBe(0);
    expect(byName(resume?.momentum ?? []).get('recurrent.weight')).toEqual(new Float32Array(144));
    expect(Math.max(...(await values(run, 'recurrent.bias')).map(Math.abs))).toBeGreaterThan(0);
    await epochs(run, 1);
    expect(await values(run, 'recurrent.weight')).toEqual(new Float32Array(144));
    await change(run, 'network.recurrent', true);
    await epochs(run, 1);
    expect(Math.max(...(await values(run, 'recurrent.weight')).map(Math.abs))).toBeGreaterThan(0);
  });

  test('momentum looks ahead or does not, from one update to the next', async () => {
    const [ahead, plain] = [await trainer(smallConfig()), await trainer(smallConfig())];
    for (const run of [ahead, plain]) for (let i = 0; i < 5; i++) await run.advance();
    await plain.adjust(setField((await plain.snapshot()).config, 'training.nesterov', false));
    expect(await values(plain, 'tau')).toEqual(await values(ahead, 'tau'));
    for (const run of [ahead, plain]) await run.advance();
    expect(await values(plain, 'tau')).not.toEqual(await values(ahead, 'tau'));
  });

  test('a network is cut from its beginning, or when it is read so', async () => {
    const cut = smallConfig({ network: { recurrent: false } });
    expect(await values(await trainer(cut), 'recurrent.weight')).toEqual(new Float32Array(144));
    const whole = await (await trainer(smallConfig())).snapshot();
    expect(await values(await trainer(cut, whole), 'recurrent.weight')).toEqual(new Float32Array(144));
    expect(await values(await trainer(cut), 'input.weight')).toEqual(
      byName(whole.parameters).get('input.weight'),
    );
  });
});
