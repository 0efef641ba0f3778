import { expect, test } from 'vitest';
import { differenceOf, meanOf, ratioOf, slopeOf } from '../../../src/claims/effects';
import { tQuantile } from '../../../src/math/student-t';

/** Variances 3.7 and 0.7 of five: 0.88 together, 5.46 degrees of freedom, of which the quantile is 2.508. */
test("differences have Welch's interval", () => {
  const { value, interval } = differenceOf([1, 2, 3, 4, 6], [0, 1, 1, 2, 2]);
  expect(value).toBeCloseTo(2, 10);
  expect(interval?.[0]).toBeCloseTo(-0.3526, 2);
  expect(interval?.[1]).toBeCloseTo(4.3526, 2);
});

test('ratios have it on logarithms, and there is none of numbers that are not positive', () => {
  const { value, interval } = ratioOf([2, 4, 8], [1, 1, 1.0001]);
  expect(value).toBeCloseTo(4, 3);
  expect(interval?.[0]).toBeCloseTo(Math.exp(Math.log(4) - 4.3027 * (Math.LN2 / Math.sqrt(3))), 2);
  expect(ratioOf([1, 0], [1, 2])).toEqual({ value: null, interval: null });
});

test('one network has an effect but no interval, none has neither', () => {
  expect(meanOf([3])).toEqual({ value: 3, interval: null });
  expect(meanOf([])).toEqual({ value: null, interval: null });
  expect(differenceOf([3], [1, 2])).toEqual({ value: 1.5, interval: null });
  expect(differenceOf([2, 2], [1, 1])).toEqual({ value: 1, interval: [1, 1] });
});

test('quantiles of t are between those of whole degrees of freedom', () => {
  expect(tQuantile(4)).toBe(2.7764);
  expect(tQuantile(4.5)).toBeCloseTo(2.658, 2);
  expect(tQuantile(60)).toBeCloseTo(2.0, 2);
  expect(tQuantile(0.5)).toBe(12.706);
});

test('a slope is that of least squares', () => {
  expect(
    slopeOf([
      [1, 2],
      [2, 4],
      [4, 8],
    ]),
  ).toBeCloseTo(2, 12);
  expect(slopeOf([[1, 2]])).toBeUndefined();
});
