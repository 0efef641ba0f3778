import { describe, expect, test } from 'vitest';
import { setField } from '../../../src/config/draft';
import { paperOf } from '../../../src/config/paper';
import { epochsTo, hasEpochs } from '../../../src/config/paper-epochs';
import { isLarge } from '../../../src/config/preset-times';
import { configsOf, PRESET_NAMES, PRESETS } from '../../../src/config/presets';

const [single, multi] = configsOf(PRESETS.paper);
const epochs = (config: typeof single) => (N: number) => epochsTo(N, paperOf(config) ?? expect.fail());

describe('epochs of the paper', () => {
  test('are those of the published run as far as it goes', () => {
    expect([5, 10, 15, 28].map(epochs(single))).toEqual([
      [5, 5],
      [15, 15],
      [48, 48],
      [242, 242],
    ]);
    expect([2, 10, 11].map(epochs(multi))).toEqual([
      [3, 3],
      [11, 11],
      [12, 12],
    ]);
    expect(epochs(single)(12)?.[0]).toBeCloseTo(15 + (2 * 33) / 5);
  });

  test('are between its last pace and the straight way to the end beyond that', () => {
    const [least, most] = epochs(single)(30) ?? expect.fail();
    expect(least).toBe(242 + 2 * 25);
    expect(most).toBeCloseTo(242 + (2 * 758) / 5);
    expect(epochs(multi)(100)).toEqual([101, 1000]);
    const all = Array.from({ length: 99 }, (_, i) => epochs(multi)(i + 2) ?? expect.fail());
    for (const i of [0, 1]) {
      const each = all.map((range) => range[i]);
      expect(each).toEqual([...each].sort((a, b) => a - b));
    }
    expect(all.every(([least, most]) => least <= most)).toBe(true);
  });

  test('are not known of where its networks did not come to', () => {
    expect(epochs(single)(34)).toBeUndefined();
    expect(epochsTo(10, { fastest: 1, slowest: 1 })).toBeUndefined();
  });
});

test('one preset is of the size of the paper', () => {
  const large = PRESET_NAMES.filter((name) => configsOf(PRESETS[name]).some(isLarge));
  expect(large).toEqual(['paper']);
  expect(isLarge(setField(single, 'network.units', 300))).toBe(true);
  expect(isLarge(setField(single, 'network.units', 128))).toBe(false);
  expect(isLarge(setField(single, 'training.batchSize', 64))).toBe(false);
});

test('epochs are known whatever the learning rate; not of another task, or where it begins elsewhere', () => {
  expect(hasEpochs(setField(single, 'training.learningRate', 0.01))).toBe(true);
  for (const [key, value] of [
    ['task.kind', 'dms'],
    ['curriculum.kind', 'sliding'],
    ['curriculum.startN', 5],
  ] as const)
    expect(hasEpochs(setField(single, key, value)), key).toBe(false);
});
