import { expect, test } from 'vitest';
import { rightAnswers } from '../../../src/neighbours/packing/answers';
import {
  keyOf,
  largestRank,
  MODES,
  type PackingSettings,
  pricePerContext,
  SIZES,
  TASKS,
} from '../../../src/neighbours/packing/settings';
import { meanPacked, networksLike, packedIn } from '../../../src/neighbours/packing/summary';
import { configOf } from '../../../src/neighbours/packing/train-network';
import { packedNetwork } from '../../support/packed';

const base: PackingSettings = { mode: 'both', units: 6, rank: 1, noise: 0, seed: 0 };

test('a context has 2H, 2rH, 2H + 2rH or H numbers of its own', () => {
  const price = (rank: number) => MODES.map((mode) => pricePerContext({ mode, units: 6, rank }));
  expect(price(1)).toEqual([12, 12, 24, 6]);
  expect(price(2)).toEqual([12, 24, 36, 6]);
});

test('a rank may not have more numbers than there are weights between neurons', () => {
  expect(SIZES.map(largestRank)).toEqual([1, 2, 3, 4, 4, 4]);
  for (const units of SIZES) expect(2 * largestRank(units) * units).toBeLessThanOrEqual(units * (units - 1));
});

test('one name for one network: the rank is in it only where it matters', () => {
  expect(keyOf({ ...base, rank: 2 })).not.toBe(keyOf(base));
  expect(keyOf({ ...base, mode: 'input', rank: 2 })).toBe(keyOf({ ...base, mode: 'input' }));
  expect(new Set(MODES.map((mode) => keyOf({ ...base, mode }))).size).toBe(4);
});

test('packed is what is above 95 %; means are over seeds of one kind', () => {
  expect(packedIn([0.95, 0.951, 1, 0.5])).toBe(2);
  const networks = [
    packedNetwork({ mode: 'both', packed: 7 }),
    packedNetwork({ mode: 'both', packed: 8, seed: 1 }),
    packedNetwork({ mode: 'both', packed: 3, rank: 2 }),
    packedNetwork({ mode: 'both', packed: 2, units: 8 }),
    packedNetwork({ mode: 'both', packed: 1, noise: 0.1 }),
    packedNetwork({ mode: 'input', packed: 4, rank: 2 }),
  ];
  expect(meanPacked(networksLike(networks, base))).toBe(7.5);
  expect(networksLike(networks, { ...base, mode: 'input' })).toHaveLength(1);
  expect(meanPacked([])).toBeUndefined();
});

test('a task is answered once there are as many bits as it asks about', () => {
  const bits = [1, 0, 0, 1, 1, 1];
  const place = (kind: string, N: number) => TASKS.findIndex((task) => task.kind === kind && task.N === N);
  expect(rightAnswers(bits, place('parity', 3))).toEqual([undefined, undefined, 1, 1, 0, 1]);
  expect(rightAnswers(bits, place('dms', 2))).toEqual([undefined, 0, 1, 0, 1, 1]);
  expect(rightAnswers(bits, place('majority', 5))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    1,
    1,
  ]);
});

test('the learning rate is lower for the last updates', () => {
  expect(configOf(base).training).toMatchObject({ learningRate: 0.05, finalRate: 0.015 });
});
