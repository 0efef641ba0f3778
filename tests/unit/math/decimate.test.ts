import { expect, test } from 'vitest';
import { append, emptySeries } from '../../../src/math/decimate';

const readings = (count: number) => Array.from({ length: count }, (_, i) => ({ step: i + 1, value: i % 7 }));

test('a short series is kept as it is', () => {
  expect(append(emptySeries, readings(100)).points).toEqual(readings(100));
});

test('a long series stays bounded, keeps its mean and reaches to its end', () => {
  const all = readings(51_200);
  const { points, rest, stride } = append(emptySeries, all);
  expect(points.length).toBeLessThan(400);
  expect(points.at(-1)?.step).toBe(all.length - rest.count);
  const mean = points.reduce((sum, point) => sum + point.value, 0) / points.length;
  expect(mean).toBeCloseTo(3, 1);
  expect(points.length * stride + rest.count).toBe(all.length);
});

test('it makes no difference in how many pieces readings come', () => {
  const all = readings(3000);
  const pieces = [all.slice(0, 7), all.slice(7, 1301), all.slice(1301)];
  expect(pieces.reduce(append, emptySeries)).toEqual(append(emptySeries, all));
});
