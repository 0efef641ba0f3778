import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timescalesOf } from '../../src/ui/charts/neurons';
import { endOfStart, heightOver, stackBars, stackMarks } from '../../src/ui/charts/strip';
import { barsPath, marksPath, outlinePath } from '../../src/ui/charts/strip-paths';

const room = { bins: 20, width: 15.8, height: 64 };
const count = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0);

test('τ falls into five bins an octave, each with its lower edge', () => {
  const { counts, atFloor, mean, slowest } = timescalesOf(Float32Array.of(1, 1, 1.1, 1.2, 2, 4, 16));
  expect(counts).toEqual([3, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
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
      expect(count(now.counts)).toBe(taus.length);
      expect(count(stackMarks(now, undefined, room).now)).toBe(taus.length);
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
