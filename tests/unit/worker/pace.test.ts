import { expect, test } from 'vitest';
import { Pace } from '../../../src/worker/pace';

/** Marks a step every so many ms, on from a mark; the last one. */
function marked(pace: Pace, every: number, count: number, from = { time: 0, step: 0 }) {
  const at = (i: number) => ({ time: from.time + i * every, step: from.step + i });
  for (let i = 1; i <= count; i++) pace.mark(at(i).time, at(i).step);
  return at(count);
}

test('the pace is that of the last two seconds, and of the last update where one takes longer', () => {
  const pace = new Pace();
  expect(pace.stepsPerSecond).toBe(0);
  const last = marked(pace, 100, 50);
  expect(pace.stepsPerSecond).toBeCloseTo(10);
  marked(pace, 4000, 3, last);
  expect(pace.stepsPerSecond).toBeCloseTo(0.25);
});

test('a night in which the machine has slept is not part of it', () => {
  const pace = new Pace();
  const woken = marked(pace, 8 * 3_600_000, 1, marked(pace, 100, 50));
  expect(pace.stepsPerSecond).toBe(0);
  marked(pace, 100, 5, woken);
  expect(pace.stepsPerSecond).toBeCloseTo(10);
});
