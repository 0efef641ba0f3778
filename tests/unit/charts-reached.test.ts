import { describe, expect, test } from 'vitest';
import { meansOf } from '../../src/ui/figures/mean-tau/data';
import { rangeOf } from '../../src/ui/figures/range-of';
import { alongSteps, climbOf, longestWait, presentOf } from '../../src/ui/figures/reached/data';
import { laneOf } from '../support/story';

const single = laneOf({ reachedAt: [1, 2, 3, 4, 8, 12, 32, 61], now: 65.5 });

test('a climb has a corner at the start and at every promotion, and goes on to the present', () => {
  expect(climbOf(laneOf({ reachedAt: [1, 3], now: 3.25 }))).toEqual([
    { epoch: 0, N: 1 },
    { epoch: 1, N: 2 },
    { epoch: 3, N: 3 },
  ]);
  expect(presentOf(single)).toEqual({ epoch: 65.5, N: 9 });
});

test('a network without its past is only where it is', () => {
  const opened = { ...laneOf({ now: 12 }), records: [], reached: 7 };
  expect(climbOf(opened)).toEqual([]);
  expect(presentOf(opened)).toEqual({ epoch: 12, N: 7 });
});

describe('the longest wait', () => {
  test('is measured out between two promotions', () => {
    expect(longestWait([single, laneOf({ id: 1, reachedAt: [1, 2], now: 3 })])).toMatchObject({
      from: 32,
      to: 61,
      N: 8,
      text: '29 epochs for one more bit',
      short: '29 epochs',
    });
  });

  test('may still go on', () => {
    expect(longestWait([laneOf({ reachedAt: [1], now: 21.7 })])).toMatchObject({
      N: 2,
      text: '20 epochs so far',
    });
  });

  test('is not worth it below ten epochs, nor after the target', () => {
    expect(longestWait([laneOf({ reachedAt: [1, 10], now: 19 })])).toBeUndefined();
    expect(longestWait([laneOf({ reachedAt: [1], now: 40, status: 'target' })])).toBeUndefined();
  });

  test('may end with several bits at once', () => {
    const none = laneOf({ kind: 'none', reachedAt: [30], now: 30, status: 'target' });
    expect(longestWait([none])?.text).toBe('30 epochs for 14 more bits');
  });
});

test('points lie along steps, never far apart', () => {
  const points = alongSteps([
    { x: 0, y: 100 },
    { x: 30, y: 80 },
  ]);
  expect(points).toContainEqual({ x: 24, y: 100 });
  expect(points).toContainEqual({ x: 30, y: 98 });
});

test('the axis of N holds every target and everything reached', () => {
  const far = { ...single, reached: 20 };
  expect(rangeOf([single])).toEqual({ min: 2, max: 15 });
  expect(rangeOf([far, single])).toEqual({ min: 2, max: 20 });
});

test('mean τ is taken at promotions, with a band that does not go below 0', () => {
  const { records } = laneOf({ reachedAt: [1, 2], now: 4, means: [1.5, 0.2] });
  expect(meansOf(records)).toEqual([
    { N: 2, mean: 1.5, sd: 0.3, band: [1.2, 1.8] },
    { N: 3, mean: 0.2, sd: 0.3, band: [0, 0.5] },
  ]);
  expect(meansOf(records)).toBe(meansOf(records));
});
