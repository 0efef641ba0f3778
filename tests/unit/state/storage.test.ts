import { describe, expect, test } from 'vitest';
import { toClearAway } from '../../../src/state/storage/clear-away';
import type { Run } from '../../../src/state/storage/run';
import { TrainingClock } from '../../../src/state/storage/training-clock';

const runs = (count: number, part: (i: number) => Partial<Run> = () => ({})): Run[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `run ${i}`,
    createdAt: 0,
    updatedAt: -i, // the clock ran backwards
    order: i,
    lanes: [],
    bytes: 1000,
    ...part(i),
  }));

describe('what is cleared away', () => {
  test('nothing while there are few', () => {
    expect(toClearAway(runs(50), 'run 0')).toEqual([]);
  });

  test('the oldest above fifty, whatever the order they come in', () => {
    expect(toClearAway(runs(53).reverse(), 'run 52')).toEqual(['run 0', 'run 1']);
  });

  test('never what has a name or notes, and never the present run', () => {
    const named = runs(60, (i) => (i < 3 ? { name: 'mine' } : i === 3 ? { notes: 'look at this' } : {}));
    const gone = toClearAway(named, 'run 4');
    expect(gone).toEqual(['run 5', 'run 6', 'run 7', 'run 8', 'run 9']);
  });

  test('the oldest until all have room', () => {
    expect(toClearAway(runs(5), 'run 4', 10_000)).toEqual(['run 0']);
    expect(
      toClearAway(
        runs(4, () => ({ bytes: 200e6 })),
        'run 3',
      ),
    ).toEqual(['run 0', 'run 1']);
  });
});

test('the clock counts training, not pauses', () => {
  const clock = new TrainingClock();
  const lane = (status: string) => [{ id: 0, status }];
  clock.set([{ id: 0, seconds: 10 }]);
  clock.mark(lane('paused'), 0);
  clock.mark(lane('running'), 1000);
  clock.mark(lane('running'), 3000);
  clock.mark(lane('paused'), 4000);
  clock.mark(lane('running'), 9000);
  expect(clock.seconds(0)).toBe(13);
});

test('the clock counts what trains in a hidden tab, of which it hears once a minute, and no night in which the machine sleeps', () => {
  const clock = new TrainingClock();
  const lane = [{ id: 0, status: 'running' }];
  const minute = 60_000;
  for (let minutes = 0; minutes <= 10; minutes++) clock.mark(lane, minutes * minute);
  expect(clock.seconds(0)).toBe(600);
  clock.mark(lane, 480 * minute);
  expect(clock.seconds(0)).toBeLessThanOrEqual(720);
});
