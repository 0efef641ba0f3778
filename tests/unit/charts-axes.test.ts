import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  epochAxis,
  lossAxis,
  reachedAxis,
  stepsAxis,
  taskAxis,
  tauAxis,
  valuesAxis,
  written,
} from '../../src/ui/kit/axes';
import { insetsFor, TICK_SIZE } from '../../src/ui/kit/insets';
import { textWidth } from '../../src/ui/kit/text-width';

describe('epochs', () => {
  test.each([
    [0, 25],
    [22.5, 25],
    [22.6, 50],
    [65, 100],
    [135, 200],
    [1000, 1600],
  ])('%d epochs stand on an axis to %d', (epochs, max) => {
    expect(epochAxis(epochs).max).toBe(max);
  });

  test('have four to six ticks, the ends included', () => {
    for (const epochs of [1, 30, 70, 150, 300, 700, 2000]) {
      const { ticks, max } = epochAxis(epochs);
      expect(ticks.length).toBeGreaterThanOrEqual(4);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect([ticks[0], ticks.at(-1)]).toEqual([0, max]);
    }
  });
});

test('N goes one beyond the last N', () => {
  expect(reachedAxis(15)).toEqual({ min: 0, max: 16, ticks: [0, 5, 10, 15] });
  expect(taskAxis(2, 15)).toEqual({ min: 2, max: 16, ticks: [2, 4, 6, 8, 10, 12, 14, 16] });
  expect(reachedAxis(128).ticks).toEqual([0, 25, 50, 75, 100, 125]);
  expect(reachedAxis(2).ticks).toEqual([0, 1, 2, 3]);
});

test('steps grow by one tick at a time', () => {
  expect(stepsAxis(Number.NEGATIVE_INFINITY)).toEqual({ min: 0, max: 3, ticks: [0, 1, 2, 3] });
  expect(stepsAxis(2.91).max).toBe(3);
  expect(stepsAxis(3.01).max).toBe(4);
  expect(stepsAxis(7).ticks).toEqual([0, 2, 4, 6, 8]);
});

test('τ goes to 16 and doubles until it holds the slowest neuron', () => {
  expect(tauAxis(1)).toEqual({ min: 1, max: 16, ticks: [1, 2, 4, 8, 16] });
  expect(tauAxis(16).max).toBe(16);
  expect(tauAxis(16.1).max).toBe(32);
  expect(tauAxis(400).max).toBe(512);
  expect(tauAxis(400).ticks).toEqual([1, 4, 16, 64, 256]);
});

test('losses have room for a coin toss and go down by decades', () => {
  expect(lossAxis(1, 1)).toEqual({ min: 0.001, max: 2, ticks: [0.001, 0.01, 0.1, 1] });
  expect(lossAxis(2e-5, 1).ticks).toEqual([0.00001, 0.0001, 0.001, 0.01, 0.1, 1]);
  expect(lossAxis(1, 50).max).toBe(200);
});

test('no axis ever shrinks as its data grows, and all data lies on it', () => {
  const axes = [epochAxis, stepsAxis, tauAxis, (value: number) => lossAxis(0.01, value)];
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 5000, noNaN: true }),
      fc.double({ min: 1, max: 3, noNaN: true }),
      (value, more) => {
        for (const axis of axes) {
          expect(axis(value * more).max).toBeGreaterThanOrEqual(axis(value).max);
          expect(axis(value).max).toBeGreaterThanOrEqual(value);
          expect(axis(value).ticks.length).toBeLessThanOrEqual(7);
        }
      },
    ),
  );
});

test('losses far from 1 are written as powers of ten, all of them alike', () => {
  const ticks = (least: number, greatest: number) => {
    const axis = lossAxis(least, greatest);
    return axis.ticks.map((tick) => written(axis, tick));
  };
  expect(ticks(1, 1)).toEqual(['0.001', '0.01', '0.1', '1']);
  expect(ticks(2e-5, 1)).toEqual(['10⁻⁵', '10⁻⁴', '10⁻³', '10⁻²', '10⁻¹', '10⁰']);
  expect(ticks(1, 1.8e11)).toEqual(['10⁻¹', '10²', '10⁵', '10⁸', '10¹¹']);
});

test('ticks have room, whatever is written on them', () => {
  const any = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  const positive = fc.double({ min: 1e-9, max: 1e12, noNaN: true });
  const epochs = fc.integer({ min: 0, max: 10_000_000 });
  const upwards = fc.oneof(
    fc.tuple(any, any).map(([a, b]) => valuesAxis(Math.min(a, b), Math.max(a, b))),
    positive.map((value) => valuesAxis(0, value)),
    positive.map(stepsAxis),
    fc.tuple(positive, positive).map(([a, b]) => lossAxis(Math.min(1, a), Math.max(1, b))),
  );
  const least = { left: 34, top: 24.5, right: 8, bottom: 39.5 };
  fc.assert(
    fc.property(epochs.map(epochAxis), upwards, (x, y) => {
      const { left, right } = insetsFor(x, y, least);
      expect(left).toBeGreaterThanOrEqual(least.left);
      for (const tick of y.ticks)
        expect(textWidth(written(y, tick), TICK_SIZE)).toBeLessThanOrEqual(left - 8);
      expect(textWidth(written(x, x.max), TICK_SIZE) / 2).toBeLessThanOrEqual(right + 8);
      // A narrow plot is left with room for what is drawn.
      expect(left).toBeLessThan(150);
    }),
  );
});
