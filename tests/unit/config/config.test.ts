import { expect, test } from 'vitest';
import { defaultNetwork, defaultTask } from '../../../src/config/default-network';
import {
  changedFields,
  formatField,
  getField,
  parseConfig,
  setField,
  setFields,
  withLiveFields,
} from '../../../src/config/draft';
import type { Field } from '../../../src/config/field';
import { FIELDS, type FieldKey } from '../../../src/config/fields';
import { defaultConfig, type RunConfig } from '../../../src/config/schema';

const leaves = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? leaves(inner, `${path}${key}.`) : [`${path}${key}`],
  );

test('every setting of a run is in the table of fields, with its default', () => {
  expect(leaves(defaultConfig).sort()).toEqual(Object.keys(FIELDS).sort());
  for (const key of Object.keys(FIELDS) as FieldKey[]) {
    expect(getField(defaultConfig, key)).toBe(FIELDS[key].default);
  }
});

test('every slider lies within what a run accepts', () => {
  for (const field of Object.values<Field>(FIELDS)) {
    if (field.kind !== 'number' || !field.slider) continue;
    expect(field.slider.min).toBeGreaterThanOrEqual(field.min);
    expect(field.slider.max).toBeLessThanOrEqual(field.max);
  }
});

test('p follows the task unless it is given', () => {
  expect(parseConfig({}).task.p).toBe('uniform');
  expect(parseConfig({ task: { kind: 'dms' } }).task.p).toBe(0.5);
  expect(parseConfig({ task: { p: 0.3 } }).task.p).toBe(0.3);
  expect(setField(defaultConfig, 'task.kind', 'dms').task.p).toBe(0.5);
});

test('what follows another setting goes on following it until it is set to something else', () => {
  const repeated = setField(defaultConfig, 'task.repeat', 3);
  expect(repeated.task.repeatTo).toBe(3);
  const range = setField(repeated, 'task.repeatTo', 5);
  expect(setField(range, 'task.repeat', 2).task).toMatchObject({ repeat: 2, repeatTo: 5 });
  expect(() => setField(range, 'task.repeat', 6)).toThrow(
    'task.repeat: expected at most 5 (Repeat up to), got 6',
  );
  const rare = setField(defaultConfig, 'task.p', 0.1);
  expect(setField(rare, 'task.kind', 'dms').task.p).toBe(0.1);
  expect(setField(setField(defaultConfig, 'task.kind', 'dms'), 'task.kind', 'parity').task.p).toBe('uniform');
});

test('a setting that only follows another is no change of its own', () => {
  const dms = setField(defaultConfig, 'task.kind', 'dms');
  expect(changedFields(defaultConfig, dms)).toEqual(['task.kind']);
  expect(changedFields(defaultConfig, setField(dms, 'task.p', 'uniform'))).toEqual(['task.kind']);
  expect(changedFields(defaultConfig, setField(dms, 'task.p', 0.2))).toEqual(['task.kind', 'task.p']);
});

test.each([
  [{ training: { learningRate: 'fast' } }, 'training.learningRate: expected number, got "fast"'],
  [{ training: { learningRate: -1 } }, 'training.learningRate: expected a number, 0.000001 or more, got -1'],
  [{ network: { units: 5000 } }, 'network.units: expected a number, 4096 or less, got 5000'],
  [{ network: { units: 6.5 } }, 'network.units: expected a whole number, got 6.5'],
  [{ task: { kind: 'maze' } }, 'task.kind: expected "parity" or "dms" or "majority" or "mix", got "maze"'],
  [{ task: { p: 'often' } }, 'task.p: expected "uniform" or a number from 0 to 1, got "often"'],
  [{ training: { lr: 1 } }, 'training.lr: no such setting'],
  [{ task: { repeat: 4, repeatTo: 3 } }, 'task.repeatTo: expected at least repeat = 4'],
  [{ curriculum: { startN: 20 } }, 'curriculum.stopN: expected at least startN = 20'],
  [{ network: { tau: { min: 3 } } }, 'network.tau.max: expected at least min = 3'],
  [
    { curriculum: { stopN: 20 }, task: { length: 19 } },
    'task.length: expected 0, or at least 20, the largest N in bits',
  ],
  [
    { task: { kind: 'mix', mix: 'dms 9 parity 3', length: 8 } },
    'task.length: expected 0, or at least 9, the largest N in bits',
  ],
  [{ network: { chrono: 1.5 } }, 'network.chrono: expected 0, or at least 2'],
  [[], 'file: expected object, got []'],
])('a wrong config is one sentence: %j', (value, sentence) => {
  expect(() => parseConfig(value)).toThrow(sentence);
});

test('setField changes one field, leaves its input alone and refuses what does not fit', () => {
  const changed = setField(defaultConfig, 'network.units', 128);
  expect(changedFields(defaultConfig, changed)).toEqual(['network.units']);
  expect(defaultConfig.network.units).toBe(64);
  expect(() => setField(defaultConfig, 'network.units', 0)).toThrow('network.units');
});

test('fields that fit only together are changed together', () => {
  const changes = new Map<FieldKey, number>([
    ['network.tau.min', 3],
    ['network.tau.max', 4],
    ['task.repeat', 2],
  ]);
  const { network, task } = setFields(defaultConfig, changes);
  expect([network.tau.min, network.tau.max, task.repeat, task.repeatTo]).toEqual([3, 4, 2, 2]);
});

test('live fields can be taken over without those that wait for a reset', () => {
  const draft = setField(setField(defaultConfig, 'network.units', 128), 'training.learningRate', 0.1);
  const config: RunConfig = withLiveFields(defaultConfig, draft);
  expect(config.training.learningRate).toBe(0.1);
  expect(config.network.units).toBe(64);
});

test('live fields are taken over together, so that their order cannot make them unfit', () => {
  const sliding = parseConfig({ curriculum: { kind: 'sliding', window: 10, forget: 5 } });
  const narrow = parseConfig({ curriculum: { kind: 'sliding', window: 3, forget: 2 } });
  expect(withLiveFields(sliding, narrow)).toEqual(narrow);
  expect(withLiveFields(narrow, sliding)).toEqual(sliding);
  const late = parseConfig({ curriculum: { startN: 10 } });
  const near = parseConfig({ curriculum: { stopN: 5 } });
  expect(() => withLiveFields(late, near)).toThrow('curriculum.stopN: expected at least startN = 10');
});

test('values are written as people read them', () => {
  expect(formatField('task.p', 'uniform')).toBe('drawn for every sequence');
  expect(formatField('task.p', 0.25)).toBe('0.25');
  expect(formatField('curriculum.threshold', 0.98)).toBe('98 %');
  expect(formatField('curriculum.kind', 'single')).toBe('single-head');
  expect(formatField('training.learningRate', 0.05)).toBe('0.05');
  expect(formatField('network.tau.trainable', true)).toBe('yes');
});

test('what pages without a schema take for defaults is what the schema has', () => {
  expect(defaultNetwork).toEqual(defaultConfig.network);
  expect(defaultTask).toEqual(defaultConfig.task);
});

test('a name with a sign that nobody sees is told with its code', () => {
  expect(() => parseConfig({ 'un\u007fits': 1 })).toThrow('"un\\u007fits": no such setting');
});
