import { describe, expect, test } from 'vitest';
import { type FieldValue, setField } from '../../src/config/draft';
import { FIELDS, type FieldKey } from '../../src/config/fields';
import { notApplicable } from '../../src/config/not-applicable';
import { defaultConfig, type RunConfig } from '../../src/config/schema';
import { cautionFor } from '../../src/ui/controls/sheet/caution';
import { GROUPS, keysOf } from '../../src/ui/controls/sheet/groups';
import { offerFor } from '../../src/ui/controls/sheet/offer';

const having = (settings: Partial<Record<FieldKey, FieldValue>>) =>
  (Object.entries(settings) as [FieldKey, FieldValue][]).reduce<RunConfig>(
    (config, [key, value]) => setField(config, key, value),
    defaultConfig,
  );

test('every setting can be reached in the sheet, once', () => {
  const reached = GROUPS.flatMap(({ keys, more }) => [...keys, ...more]).flatMap(keysOf);
  expect(reached.toSorted()).toEqual(Object.keys(FIELDS).toSorted());
});

describe('a setting counts only beside others', () => {
  const counts = (key: FieldKey, settings: Partial<Record<FieldKey, FieldValue>>) =>
    !notApplicable(having(settings), key);

  test('that are of its curriculum', () => {
    expect(counts('curriculum.window', {})).toBe(false);
    expect(counts('curriculum.window', { 'curriculum.kind': 'sliding' })).toBe(true);
    expect(counts('curriculum.heads', {})).toBe(false);
    expect(counts('curriculum.heads', { 'curriculum.kind': 'none' })).toBe(true);
    expect(counts('curriculum.startN', { 'curriculum.kind': 'none' })).toBe(false);
    expect(counts('curriculum.startN', { 'curriculum.kind': 'none', 'curriculum.heads': 'all' })).toBe(true);
    expect(counts('curriculum.perPromotion', { 'curriculum.kind': 'single' })).toBe(true);
    expect(counts('curriculum.perPromotion', { 'curriculum.kind': 'sliding' })).toBe(false);
  });

  test('that are of its cell, or of its optimizer', () => {
    for (const key of [
      'network.leak',
      'network.activation',
      'network.tau.trainable',
      'network.tau.max',
    ] as const) {
      expect(counts(key, {}), key).toBe(true);
      expect(counts(key, { 'network.cell': 'gru' }), key).toBe(false);
    }
    expect(counts('training.momentum', {})).toBe(true);
    expect(counts('training.momentum', { 'training.optimizer': 'adam' })).toBe(false);
  });
});

describe('settings that suit are offered', () => {
  test('to gates, and to Adam, with the learning rate of plain SGD', () => {
    expect(offerFor(defaultConfig)).toBeUndefined();
    expect(offerFor(having({ 'network.cell': 'lstm' }))?.place).toBe('network');
    expect(offerFor(having({ 'network.cell': 'gru', 'training.optimizer': 'adam' }))?.place).toBe('network');
    expect(offerFor(having({ 'training.optimizer': 'adam' }))?.place).toBe('training');
    expect(offerFor(having({ 'network.cell': 'lstm', 'training.learningRate': 0.01 }))).toBeUndefined();
  });

  test('and no more once they are taken', () => {
    for (const start of [having({ 'network.cell': 'lstm' }), having({ 'training.optimizer': 'adam' })]) {
      const settings = offerFor(start)?.settings ?? [];
      const config = settings.reduce((config, [key, value]) => setField(config, key, value), start);
      expect(offerFor(config)).toBeUndefined();
      expect(config.training).toMatchObject({ optimizer: 'adam', learningRate: 0.003 });
    }
    const gates = offerFor(having({ 'network.cell': 'lstm' }))?.settings ?? [];
    expect(Object.fromEntries(gates)).toMatchObject({ 'task.coding': '±1', 'task.p': 0.5 });
  });
});

test('of a gain that is too strong it is said beside its control, and of nothing else', () => {
  const lanes = (gain: number) => [{ draft: having({ 'modulation.gain': gain }) }];
  expect(cautionFor('modulation.gain', lanes(0.3))).toBeUndefined();
  expect(cautionFor('modulation.gain', lanes(0.8))).toBe('A gain this strong shakes itself apart.');
  expect(cautionFor('modulation.decay', lanes(0.8))).toBeUndefined();
});

test('headings among folded settings stand over settings that are folded there', () => {
  for (const { more, parts = {} } of GROUPS)
    for (const key of Object.keys(parts)) expect(more).toContain(key);
});
