import { describe, expect, test } from 'vitest';
import { type FieldValue, setField } from '../../src/config/draft';
import { FIELDS, type FieldKey } from '../../src/config/fields';
import { notApplicable } from '../../src/config/not-applicable';
import { defaultConfig, type RunConfig } from '../../src/config/schema';
import { fullName, nameAmong, sentenceName, spokenName } from '../../src/ui/text/lane-names';
import { styleOf } from '../../src/ui/text/lane-style';
import { laneOf } from '../support/story';

/** Lanes of the default experiment, multi-head unless told, with some settings changed. */
const lanesOf = (...changes: Partial<Record<FieldKey, FieldValue>>[]) =>
  changes.map((change, id) => ({
    id,
    config: (Object.entries(change) as [FieldKey, FieldValue][]).reduce<RunConfig>(
      (config, [key, value]) => setField(config, key, value),
      defaultConfig,
    ),
  }));
const plain = (names: string[]) => names.map((name) => name.replace('\u2011', '-'));
const full = (...changes: Parameters<typeof lanesOf>) => {
  const lanes = lanesOf(...changes);
  return plain(lanes.map((lane) => fullName(lane, lanes)));
};
const short = (...changes: Parameters<typeof lanesOf>) => {
  const lanes = lanesOf(...changes);
  return plain(lanes.map((lane) => nameAmong(lane, lanes)));
};

describe('lanes are called', () => {
  test('as their curricula, where these differ, whatever else does', () => {
    expect(
      full({ 'curriculum.kind': 'single' }, { 'network.units': 128 }, { 'curriculum.kind': 'none' }),
    ).toEqual(['Single-head', 'Multi-head', 'No curriculum']);
  });

  test('by what sets them apart from the default', () => {
    expect(full({}, { 'network.cell': 'lstm' })).toEqual(['Multi-head', 'Multi-head, LSTM']);
    expect(full({}, { 'network.tau.trainable': false })).toEqual(['Multi-head', 'Multi-head, τ frozen']);
    expect(full({ seed: 3 }, { seed: 5 })).toEqual(['Multi-head, seed 3', 'Multi-head, seed 5']);
    expect(full({ 'network.units': 128 }, {})).toEqual(['Multi-head, 128 units', 'Multi-head']);
  });

  test('by the value at which τ is held', () => {
    const held = (tau: number) => ({
      'network.tau.trainable': false,
      'network.tau.max': tau,
      'network.tau.min': tau,
    });
    // As set from 1: the maximum may not fall below the minimum on the way.
    expect(full(held(1), held(2))).toEqual(['Multi-head, τ = 1', 'Multi-head, τ = 2']);
  });

  test('by no more than it takes', () => {
    expect(full({}, { 'network.cell': 'gru', 'network.units': 128, seed: 9 })[1]).toBe('Multi-head, GRU');
    expect(full({}, { 'network.units': 128 }, { 'network.units': 128, seed: 1 }, { seed: 1 })).toEqual([
      'Multi-head',
      'Multi-head, 128 units',
      'Multi-head, 128 units, seed 1',
      'Multi-head, seed 1',
    ]);
  });

  test('by nothing that has no meaning beside the rest', () => {
    const frozen = { 'network.cell': 'lstm', 'network.tau.trainable': false } as const;
    expect(full({ 'network.cell': 'lstm' }, { ...frozen, seed: 2 })).toEqual([
      'Multi-head',
      'Multi-head, seed 2',
    ]);
  });

  test('by a number, where nothing sets them apart', () => {
    expect(full({}, {}, { 'network.cell': 'lstm' })).toEqual([
      'Multi-head',
      'Multi-head 2',
      'Multi-head, LSTM',
    ]);
  });

  test('briefly, where there is little room', () => {
    expect(short({}, { 'network.cell': 'lstm' })).toEqual(['Multi-head', 'Multi-head, LSTM']);
    expect(short({}, { 'network.tau.trainable': false })).toEqual(['Multi-head', 'Multi, τ frozen']);
    const long = { 'network.units': 128, 'training.momentum': 0.5 } as const;
    expect(short({}, { 'network.units': 128 }, long)).toEqual([
      'Multi-head',
      'Multi, 128 units',
      'Multi-head 3',
    ]);
  });

  test('without the hyphen that some voices read', () => {
    const lanes = lanesOf({}, { seed: 1 });
    expect(spokenName(lanes[1], lanes)).toBe('Multi-head, seed 1');
  });
});

test('whatever two lanes differ in tells them apart, in few characters', () => {
  for (const [key, field] of Object.entries(FIELDS) as [FieldKey, (typeof FIELDS)[FieldKey]][]) {
    if (key === 'curriculum.kind') continue;
    const other =
      field.kind === 'number'
        ? ({ 'curriculum.stopN': 20, 'network.tau.min': 1.5, 'task.length': 40, 'network.chrono': 20 }[
            key as string
          ] ?? (field.default === field.max ? field.min : Math.min(field.max, field.default + 1)))
        : field.kind === 'switch'
          ? !field.default
          : field.kind === 'probability'
            ? 0.5
            : field.kind === 'text'
              ? 'dms 2-4 parity 3'
              : Object.keys(field.options).find((option) => option !== field.default);
    const names = short(
      { 'curriculum.kind': 'sliding' },
      { 'curriculum.kind': 'sliding', [key]: other as FieldValue },
    );
    expect(new Set(names).size, key).toBe(2);
    for (const name of names) expect(name.length, name).toBeLessThanOrEqual(18);
    if (notApplicable(setField(defaultConfig, 'curriculum.kind', 'sliding'), key)) continue;
    // Nothing but a number is the last resort of long words, not of a setting by itself.
    expect(
      full({ 'curriculum.kind': 'sliding' }, { 'curriculum.kind': 'sliding', [key]: other as FieldValue })[1],
    ).toContain(', ');
  }
});

test('four ids in a row look four ways, and one keeps its look', () => {
  expect(new Set([4, 5, 6, 7].map((id) => styleOf({ id }).shape)).size).toBe(4);
  expect(styleOf({ id: 6 })).toBe(styleOf({ id: 2 }));
});

describe('a lane that was changed while it trained', () => {
  const lane = laneOf({ now: 3, changed: { 2: [['curriculum.kind', 'multi', 'single']] } });

  test('is not called as if it had always been what it is', () => {
    const lanes = [lane, laneOf({ id: 1 })];
    expect(plain([fullName(lane, lanes), nameAmong(lane, lanes)])).toEqual([
      'Multi → single-head',
      'Multi → single',
    ]);
    expect(lanes.map((each) => spokenName(each, lanes))).toEqual(['Multi, then single-head', 'Single-head']);
    expect(sentenceName(lane, lanes)).toBe('Multi → single‑head');
  });

  test('also where it has come back to what it was', () => {
    const back = laneOf({
      now: 3,
      changed: {
        2: [['curriculum.kind', 'single', 'multi']],
        3: [['curriculum.kind', 'multi', 'single']],
      },
    });
    expect(spokenName(back, [back])).toBe('Single, then …, then single-head');
  });

  test('by what a setting was and is, where that sets it apart', () => {
    const rate = laneOf({ now: 3, changed: { 2: [['training.learningRate', 0.2, 0.05]] } });
    const always = laneOf({ id: 1, now: 3 });
    expect([rate, always].map((each) => plain([fullName(each, [rate, always])])[0])).toEqual([
      'Single-head, rate 0.2 → 0.05',
      'Single-head',
    ]);
  });

  test('as it is kept in the table of runs', () => {
    const { id, config } = lane;
    const kept = { id, config, atFirst: { 'curriculum.kind': 'multi' } };
    expect(plain([nameAmong(kept, [kept])])).toEqual(['Multi → single']);
  });
});
