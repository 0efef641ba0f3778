import { expect, test } from 'vitest';
import { differenceOfMeans } from '../../../src/math/bootstrap';

test('the interval holds the difference, and is as wide as the means are uncertain', () => {
  const a = [3, 4, 5, 6, 7, 8, 9, 10];
  const b = a.map((value) => value - 2);
  const { difference, low, high } = differenceOfMeans(a, b) ?? { difference: 0, low: 0, high: 0 };
  expect(difference).toBeCloseTo(2, 12);
  // Of a mean of 8 the bootstrap's standard error is s.d. (n) / √n; of a difference √2 times that.
  const halfWidth = 1.96 * Math.SQRT2 * Math.sqrt(5.25 / 8);
  expect(low).toBeGreaterThan(2 - 1.1 * halfWidth);
  expect(low).toBeLessThan(2 - 0.9 * halfWidth);
  expect(high).toBeGreaterThan(2 + 0.9 * halfWidth);
  expect(high).toBeLessThan(2 + 1.1 * halfWidth);
  expect(differenceOfMeans(a, b)).toEqual({ difference, low, high });
});

test('values that are all alike leave no doubt; one value says nothing of others', () => {
  expect(differenceOfMeans([5, 5, 5], [3, 3])).toEqual({ difference: 2, low: 2, high: 2 });
  expect(differenceOfMeans([5], [3, 3])).toBeUndefined();
  expect(differenceOfMeans([5, 5], [])).toBeUndefined();
});
