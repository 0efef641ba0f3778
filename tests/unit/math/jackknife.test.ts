import { deviation, mean } from 'd3-array';
import { expect, test } from 'vitest';
import { jackknifeError, leftOut } from '../../../src/math/jackknife';

test('of a mean it is the standard error of the mean', () => {
  const sample = [3, 1, 4, 1, 5, 9, 2, 6];
  const without = sample.map((_, i) => mean(sample.filter((_, k) => k !== i)) ?? 0);
  expect(jackknifeError(without)).toBeCloseTo((deviation(sample) ?? 0) / Math.sqrt(sample.length), 12);
});

test.each([[[]], [[2]], [[2, null]], [[2, Number.NaN]]])('there is none of %j', (without) => {
  expect(jackknifeError(without)).toBeNull();
});

test('means of all samples but one', () => {
  expect([...leftOut(Float64Array.of(1, 10, 2, 20, 6, 60), 3)]).toEqual([4, 40, 3.5, 35, 1.5, 15]);
});
