import { expect, test } from 'vitest';
import { chanceOf } from '../../../src/state/chance';
import { epochsOf, knowsBeginning, promotionsOf, waitingOf, waitsOf } from '../../../src/state/history';
import { laneOf } from '../../support/story';

const lane = laneOf({ reachedAt: [1, 5], now: 8.5 });

test('promotions come from the records, once for each array', () => {
  expect(promotionsOf(lane.records).map(({ epoch, N }) => [epoch, N])).toEqual([
    [1, 2],
    [5, 3],
  ]);
  expect(promotionsOf(lane.records)).toBe(promotionsOf(lane.records));
});

test('a history that does not speak of promotions shows them in its heads', () => {
  const silent = lane.records.map(({ promoted, ...record }) => record);
  expect(promotionsOf(silent).map(({ epoch }) => epoch)).toEqual([1, 5]);
});

test('waits run from promotion to promotion, and on', () => {
  expect(waitsOf(lane)).toEqual([
    { from: 0, to: 1, before: 1, after: 2 },
    { from: 1, to: 5, before: 2, after: 3 },
  ]);
  expect(epochsOf(lane)).toBe(8.5);
  expect(waitingOf(lane)).toBe(3.5);
});

test('nothing is said of a past that is not known', () => {
  const opened = { ...lane, records: [] };
  expect([knowsBeginning(lane), knowsBeginning(opened)]).toEqual([true, false]);
  expect(waitsOf(opened)).toEqual([]);
  expect(waitingOf(opened)).toBeUndefined();
  const late = { ...lane, records: lane.records.slice(2) };
  expect(waitsOf(late)).toEqual([]);
  expect(waitingOf(late)).toBe(3.5);
});

test('the line of chance is that of the task', () => {
  const parity = { kind: 'parity', repeat: 1, repeatTo: 1, p: 'uniform', coding: '01' } as const;
  expect([2, 3, 4].map((N) => chanceOf(parity, N))).toEqual([2 / 3, 0.5, 0.6]);
  expect(chanceOf({ ...parity, kind: 'dms', p: 0.5 }, 7)).toBe(0.5);
});
