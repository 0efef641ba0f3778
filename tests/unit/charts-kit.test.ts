import { afterEach, expect, test, vi } from 'vitest';
import { afterKey } from '../../src/ui/kit/cursor';
import { inSomeFrame, notAnyMore } from '../../src/ui/kit/frames';
import { linear, logarithmic, spaced } from '../../src/ui/kit/geometry';
import { markerPath } from '../../src/ui/lane/marker-path';

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
