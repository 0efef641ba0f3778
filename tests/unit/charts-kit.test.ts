import { afterEach, expect, test, vi } from 'vitest';
import { afterKey } from '../../src/ui/charts/kit/cursor';
import { inSomeFrame, notAnyMore } from '../../src/ui/charts/kit/frames';
import { linear, logarithmic, spaced } from '../../src/ui/charts/kit/geometry';
import { markerPath } from '../../src/ui/charts/kit/marker-path';
import {
  accuracyTable,
  lossTable,
  meanTauTable,
  neuronsTable,
  reachedTable,
} from '../../src/ui/charts/tables';
import { laneOf } from '../support/story';

afterEach(() => vi.unstubAllGlobals());

test('one piece of work a frame, and none twice', () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  const done: string[] = [];
  const [a, b, c] = ['a', 'b', 'c'].map((name) => () => void done.push(name));
  for (const work of [a, b, a, c]) inSomeFrame(work);
  notAnyMore(c);
  while (frames.length > 0) {
    const before = done.length;
    frames.shift()?.();
    expect(done.length - before).toBeLessThanOrEqual(1);
  }
  expect(done).toEqual(['a', 'b']);
});

test('arrow keys move the cursor within its range, and begin where the networks are', () => {
  const cursor = { N: undefined, min: 2, max: 15, set() {} };
  expect(afterKey('ArrowRight', cursor, 9)).toBe(9);
  expect(afterKey('ArrowRight', { ...cursor, N: 15 }, 9)).toBe(15);
  expect(afterKey('ArrowLeft', { ...cursor, N: 8 }, 9)).toBe(7);
  expect(afterKey('ArrowLeft', cursor, 1)).toBe(2);
  expect(afterKey('Home', cursor, 9)).toBe(2);
  expect(afterKey('End', cursor, 9)).toBe(15);
  expect(afterKey('a', cursor, 9)).toBeUndefined();
});

test('scales lead to pixels and back', () => {
  const scale = linear({ min: 0, max: 16, ticks: [] }, 240, 24);
  expect(scale(0)).toBe(240);
  expect(scale.invert(scale(7))).toBeCloseTo(7);
  const log = logarithmic({ min: 1, max: 16, ticks: [] }, 0, 400);
  expect(log(4)).toBeCloseTo(200);
  expect(log.invert(300)).toBeCloseTo(8);
});

test('every lane has a mark of its own shape', () => {
  const shapes = (['circle', 'diamond', 'square', 'triangle'] as const).map((shape) =>
    markerPath(shape, { x: 5, y: 5 }, 3),
  );
  expect(new Set(shapes).size).toBe(4);
});

test('marks that would grow together are left out, the last one never', () => {
  const points = [0, 3, 6, 9, 20].map((x) => ({ x, y: 0 }));
  expect(spaced(points, 7).map(({ x }) => x)).toEqual([0, 9, 20]);
  expect(spaced([], 7)).toEqual([]);
});

test('the tables behind the figures hold their numbers', () => {
  const single = laneOf({
    reachedAt: [1, 3],
    now: 4,
    means: [1.5, 1.4],
    accuracy: { 2: 0.5, 3: 0.991 },
    tau: [1, 3],
  });
  const multi = laneOf({ id: 1, kind: 'multi', reachedAt: [2], now: 4, means: [1.45] });
  const lanes = [single, multi];
  expect(reachedTable(lanes)).toEqual({
    columns: ['N', 'Single-head: epoch reached', 'Multi-head: epoch reached'],
    rows: [
      [2, 1, 2],
      [3, 3, '–'],
    ],
  });
  expect(meanTauTable(lanes).rows[1]).toEqual([3, '1.40 ± 0.30', '–']);
  expect(accuracyTable(lanes).rows[1]).toEqual([3, '99.1 %', '–']);
  expect(neuronsTable(lanes).rows).toEqual([['Single-head', 2, 1, '2.00', '3.00', '–']]);
  expect(lossTable(lanes).rows).toHaveLength(4);
  expect(lossTable([laneOf({ now: 900 })]).rows).toHaveLength(20);
});
