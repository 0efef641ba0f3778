import { expect, test } from 'vitest';
import { euclidean, fillNormal } from '../../../src/math/normal';
import { Stream } from '../../../src/math/random';
import { rankCorrelation, ranksOf } from '../../../src/math/rank-correlation';

test('equal values share the mean of their ranks', () => {
  expect([...ranksOf([3, 1, 3, 2])]).toEqual([3.5, 1, 3.5, 2]);
});

test('rank correlation sees order alone, and nothing where nothing varies', () => {
  expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 12);
  expect(rankCorrelation([1, 2, 3, 4], [9, 7, 5, 1])).toBeCloseTo(-1, 12);
  // Ranks 1, 2.5, 2.5, 4, 5 and 3, 1, 2, 5, 4: Σ xy = 5.5, Σ x² = 9.5, Σ y² = 10 about their means.
  expect(rankCorrelation([1, 2, 2, 4, 5], [3, 1, 2, 5, 4])).toBeCloseTo(5.5 / Math.sqrt(95), 12);
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
});

test('normal draws have mean 0, variance 1 and thin tails', () => {
  const n = 100_001;
  const drawn = fillNormal(new Float64Array(n), Stream.of(3, 'look'));
  const mean = drawn.reduce((sum, x) => sum + x, 0) / n;
  expect(Math.abs(mean)).toBeLessThan(0.015);
  expect(euclidean(drawn) ** 2 / n).toBeCloseTo(1, 1);
  const beyond = drawn.filter((x) => Math.abs(x) > 1.96).length / n;
  expect(beyond).toBeGreaterThan(0.045);
  expect(beyond).toBeLessThan(0.055);
});
