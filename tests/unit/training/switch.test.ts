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

const trainer = (config: RunConfig, from?: Snapshot) => new Trainer(referenceFactory, config, from);

/** Through a network file and back. */
const filed = (snapshot: Snapshot) => decodeNetwork(encodeNetwork(snapshot, new Date(0)));

function epochs(run: Trainer, count: number): EpochRecord[] {
  const records: EpochRecord[] = [];
  while (records.length < count) {
    const { record } = run.advance();
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
    (to, pieces) => {
      const run = trainer(configOf(from));
      for (let i = 0; i < pieces; i++) run.advance();
      const before = run.snapshot();
      run.adjust(configOf(to));
      const after = run.snapshot();
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
      const resumed = trainer(configOf(to), filed(after));
      const rest = [resumed, run].map((each) => {
        const records = epochs(each, 3).map(({ untrained, ...record }) => record);
        const { progress, ...snapshot } = each.snapshot();
        return { ...snapshot, progress: { ...progress, history: records } };
      });
      expect(rest[0]).toEqual(rest[1]);
    },
  );

  test.each(Object.keys(KINDS))('and begins as %s would where it has not been trained', (to) => {
    const run = trainer(configOf(from));
    run.adjust(configOf(to));
    const fresh = trainer(configOf(to));
    expect(run.snapshot()).toEqual(fresh.snapshot());
    expect(epochs(run, 2)).toEqual(epochs(fresh, 2));
  });
});

test('what the reader moves during a test does not mix two sets of heads in it', () => {
  const run = trainer(smallConfig({ curriculum: { kind: 'none', heads: 'all', stopN: 4 } }));
  for (let i = 0; i < 26; i++) run.advance();
  run.adjust(setField(run.snapshot().config, 'curriculum.stopN', 6));
  const [{ heads, accuracy }] = epochs(run, 1);
  expect(heads).toEqual([2, 3, 4, 5, 6]);
  const sequences = 3 * 16;
  for (const N of heads) expect((accuracy[N] * sequences) % 1).toBeCloseTo(0, 10);
});

describe('retraining: a network from a file goes on with a larger N', () => {
  test.each(['single', 'multi', 'sliding'])('%s: its target is moved away', (kind) => {
    const config = { ...configOf(kind), curriculum: { ...configOf(kind).curriculum, stopN: 4 } };
    const run = trainer(config);
    while (!run.end) run.advance();
    const file = filed(run.snapshot());
    const opened = trainer(file.config, file);
    expect(opened.end).toBe('target');
    opened.adjust(setField(file.config, 'curriculum.stopN', 6));
    expect(opened.end).toBeUndefined();
    while (!opened.end) opened.advance();
    expect(opened.progress).toMatchObject({ reached: 6 });
  });

  test('no curriculum: a new head on the trained network, on the larger N alone', () => {
    const run = trainer(configOf('multi'));
    epochs(run, 3);
    const file = filed(run.snapshot());
    const opened = trainer(file.config, file);
    opened.adjust(setField(setField(file.config, 'curriculum.kind', 'none'), 'curriculum.stopN', 12));
    const { parameters, progress } = opened.snapshot();
    expect(progress.heads).toEqual([12]);
    expect(byName(parameters).get('recurrent.weight')).toEqual(
      byName(file.parameters).get('recurrent.weight'),
    );
    expect(epochs(opened, 1)[0].heads).toEqual([12]);
  });

  test('a file that names another target than its head has gets a head for the target', () => {
    const file = filed(trainer(configOf('one')).snapshot());
    const config = { ...file.config, curriculum: { ...file.config.curriculum, stopN: 9 } };
    expect(trainer(config, { ...file, config }).progress).toMatchObject({ heads: [9], reached: 1 });
  });
});

describe('settings of the network that apply at once', () => {
  const values = (run: Trainer, name: string) => byName(run.snapshot().parameters).get(name) ?? [];
  const change = (run: Trainer, key: 'network.recurrent' | 'network.tau.trainable', value: boolean) =>
    run.adjust(setField(run.snapshot().config, key, value));

  test('τ is frozen as it is, and learns again', () => {
    const run = trainer(smallConfig());
    epochs(run, 1);
    const tau = values(run, 'tau');
    change(run, 'network.tau.trainable', false);
    epochs(run, 1);
    expect(values(run, 'tau')).toEqual(tau);
    change(run, 'network.tau.trainable', true);
    epochs(run, 1);
    expect(values(run, 'tau')).not.toEqual(tau);
  });

  test('a recurrence that is cut is 0 at once, and the optimizer forgets it', () => {
    const run = trainer(smallConfig());
    epochs(run, 1);
    change(run, 'network.recurrent', false);
    const { resume } = run.snapshot();
    expect(Math.max(...values(run, 'recurrent.weight').map(Math.abs))).toBe(0);
    expect(byName(resume?.momentum ?? []).get('recurrent.weight')).toEqual(new Float32Array(144));
    expect(Math.max(...values(run, 'recurrent.bias').map(Math.abs))).toBeGreaterThan(0);
    epochs(run, 1);
    expect(values(run, 'recurrent.weight')).toEqual(new Float32Array(144));
    change(run, 'network.recurrent', true);
    epochs(run, 1);
    expect(Math.max(...values(run, 'recurrent.weight').map(Math.abs))).toBeGreaterThan(0);
  });

  test('momentum looks ahead or does not, from one update to the next', () => {
    const [ahead, plain] = [trainer(smallConfig()), trainer(smallConfig())];
    for (const run of [ahead, plain]) for (let i = 0; i < 5; i++) run.advance();
    plain.adjust(setField(plain.snapshot().config, 'training.nesterov', false));
    expect(values(plain, 'tau')).toEqual(values(ahead, 'tau'));
    for (const run of [ahead, plain]) run.advance();
    expect(values(plain, 'tau')).not.toEqual(values(ahead, 'tau'));
  });

  test('a network is cut from its beginning, or when it is read so', () => {
    const cut = smallConfig({ network: { recurrent: false } });
    expect(values(trainer(cut), 'recurrent.weight')).toEqual(new Float32Array(144));
    const whole = trainer(smallConfig()).snapshot();
    expect(values(trainer(cut, whole), 'recurrent.weight')).toEqual(new Float32Array(144));
    expect(values(trainer(cut), 'input.weight')).toEqual(byName(whole.parameters).get('input.weight'));
  });
});

test('settings that wait for a reset are not taken over', () => {
  const run = trainer(smallConfig());
  run.advance();
  run.adjust(smallConfig({ network: { units: 20 }, training: { batchSize: 4, learningRate: 0.01 } }, 9));
  expect(run.snapshot().config).toEqual(smallConfig({ training: { learningRate: 0.01 } }));
});
