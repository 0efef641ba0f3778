import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timescalesOf } from '../../src/ui/figures/neurons/data';
import { endOfStart, heightOver, stackBars, stackMarks, stackOf } from '../../src/ui/figures/neurons/strip';
import {
  barsPath,
  marksPath,
  nearestTo,
  outlinePath,
  placeOf,
} from '../../src/ui/figures/neurons/strip-paths';

const room = { bins: 20, width: 15.8, height: 64 };
const count = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0);

test('τ falls into five bins an octave, each with its lower edge', () => {
  const { bins, order, atFloor, mean, slowest } = timescalesOf(Float32Array.of(16, 1, 1, 1.1, 1.2, 2, 4));
  expect(bins.map(({ length }) => length)).toEqual([
    3, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
  ]);
  expect(order).toEqual([1, 2, 3, 4, 5, 6, 0]);
  expect([atFloor, slowest]).toEqual([2, 16]);
  expect(mean).toBeCloseTo(26.3 / 7, 5);
});

test('marks are stacked three wide while they fit, then wider and smaller', () => {
  const stack = (neurons: number) =>
    stackMarks(timescalesOf(new Float32Array(neurons).fill(1)), undefined, room);
  expect(stack(29)).toMatchObject({ columns: 3, pitch: 4.8 });
  expect(stack(128).columns).toBeGreaterThan(3);
  for (const neurons of [1, 29, 64, 128]) {
    const strip = stack(neurons);
    expect(heightOver(strip, 0, 0)).toBeLessThanOrEqual(room.height);
    expect(strip.columns * strip.pitch).toBeLessThanOrEqual(room.width + 1e-9);
  }
});

test('no neuron is lost, whatever their number and τ', () => {
  const taus = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(taus, (taus) => {
      const now = timescalesOf(Float32Array.from(taus));
      expect(now.bins.flat()).toEqual(now.order);
      expect(now.order).toHaveLength(taus.length);
      expect(stackMarks(now, undefined, room).now.flat()).toEqual(now.order);
      expect(count(stackBars(now, now, room).start)).toBe(taus.length);
    }),
  );
});

test('a strip becomes one path: a mark each, or a bar each bin, however small', () => {
  const tau = timescalesOf(Float32Array.from([...new Array<number>(3999).fill(1), 8]));
  const place = { left: 8, bottom: 100, width: 15.8 };
  expect(
    marksPath(stackMarks(timescalesOf(Float32Array.of(1, 1, 3)), undefined, room), place, 'circle').match(
      /M/g,
    ),
  ).toHaveLength(3);
  const bars = barsPath(stackBars(tau, undefined, room), place);
  expect(bars.match(/M/g)).toHaveLength(2);
  expect(bars).toContain('v-1.5');
});

test('the outline is one line around the bins of the start', () => {
  const start = timescalesOf(Float32Array.of(1, 1.2, 1.2));
  const strip = stackMarks(start, start, room);
  expect(endOfStart(strip)).toBe(2);
  expect(outlinePath({ ...strip, unit: 10 }, { left: 0, bottom: 100, width: 10 })).toBe(
    'M0,100V90H10V80H20V100',
  );
});

test('every neuron is found where it is drawn, as a mark or in a bar; between marks the nearest wins', () => {
  const place = { left: 8, bottom: 100, width: 15.8 };
  for (const neurons of [64, 128, 300]) {
    const tau = Float32Array.from({ length: neurons }, (_, i) => 1 + (i % 17) / 3);
    const strip = stackOf(timescalesOf(tau), undefined, room);
    expect(strip.columns > 0).toBe(neurons <= 128);
    for (let neuron = 0; neuron < neurons; neuron++) {
      const at = placeOf(neuron, strip, place);
      expect(at && nearestTo(at, strip, place)).toBe(neuron);
    }
    expect(placeOf(neurons, strip, place)).toBeUndefined();
  }
  const strip = stackOf(timescalesOf(Float32Array.of(1, 8)), undefined, room);
  expect(nearestTo({ x: 60, y: 0 }, strip, place)).toBe(0);
  expect(nearestTo({ x: 1000, y: 0 }, strip, place)).toBe(1);
  expect(nearestTo({ x: 60, y: 0 }, stackOf(undefined, undefined, room), place)).toBeUndefined();
});
