import { expect, test } from 'vitest';
import { defaultConfig } from '../../../src/config/schema';
import { chanceOf } from '../../../src/state/chance';
import {
  changesOf,
  epochsOf,
  knowsBeginning,
  promotionsOf,
  reachedAt,
  settingsAtFirst,
  silentAt,
  waitingOf,
  waitsOf,
} from '../../../src/state/history';
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

test('a history that grows is read on from where it was', () => {
  const silent = lane.records.map(({ promoted, ...record }) => record);
  for (const records of [lane.records, silent]) {
    const grown = records.map((_, i) => promotionsOf(records.slice(0, i + 1)));
    expect(grown.at(-1)).toEqual(promotionsOf([...records]));
    expect(grown[7]).toBe(grown[6]);
  }
  // One that went back and took another way begins alike and is another.
  const other = [...lane.records.slice(0, 3), { ...lane.records[3], promoted: true }];
  expect(promotionsOf(other).map(({ epoch }) => epoch)).toEqual([1, 4]);
});

test('a long history costs no more than what is new in it', () => {
  let read = 0;
  const counted = Array.from({ length: 2000 }, (_, i) => ({
    ...lane.records[0],
    epoch: i + 1,
    get promoted() {
      read++;
      return i % 500 === 0;
    },
  }));
  const all = counted.map((_, i) => promotionsOf(counted.slice(0, i + 1)));
  expect(all.at(-1)).toHaveLength(4);
  expect(read).toBeLessThan(3 * counted.length);
});

test('changes of settings stand where they were made, and what was at first is known', () => {
  const rate = 'training.learningRate';
  const changed = laneOf({
    reachedAt: [1, 5],
    now: 8.5,
    changed: { 1: [[rate, 0.05, 0.1]], 6: [[rate, 0.1, 0.2]] },
  });
  const { records } = changed;
  expect(changesOf(records).map(({ at, from, to }) => [at, from, to])).toEqual([
    [0.5, 0.05, 0.1],
    [5.5, 0.1, 0.2],
  ]);
  expect(changesOf(records).map(({ at }) => reachedAt(changed, at))).toEqual([1, 3]);
  expect(settingsAtFirst(records)).toEqual({ [rate]: 0.05 });
  const grown = records.map((_, i) => changesOf(records.slice(0, i + 1)));
  expect(grown.at(-1)).toEqual(changesOf([...records]));
  expect(grown[4]).toBe(grown[0]);
  // Right after a promotion, the N that was reached is the present one.
  const between = { ...records[1], changed: [{ step: 200, field: rate, from: 1, to: 2 }] };
  const late = { ...lane, records: [records[0], between] };
  expect(reachedAt(late, changesOf(late.records)[1].at)).toBe(2);
  expect(reachedAt({ ...lane, records: records.slice(5) }, 5.5)).toBeUndefined();
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
  const parity = { ...defaultConfig.task, kind: 'parity', p: 'uniform' } as const;
  expect([2, 3, 4].map((N) => chanceOf(parity, N))).toEqual([2 / 3, 0.5, 0.6]);
  expect(chanceOf({ ...parity, kind: 'dms', p: 0.5 }, 7)).toBe(0.5);
});

test('what has passed a test once more has not waited for a larger N; how many neurons were silent is known', () => {
  const lane = laneOf({
    kind: 'multi',
    reachedAt: [1, 3],
    now: 6,
    changed: { 5: [['network.silent', 0, 4]] },
  });
  const records = lane.records.map((record) =>
    record.epoch === 6 ? { ...record, heads: [2, 3], promoted: true } : record,
  );
  const repeated = { ...lane, records };
  expect(promotionsOf(records).map(({ epoch, N }) => [epoch, N])).toEqual([
    [1, 2],
    [3, 3],
    [6, 3],
  ]);
  expect(waitsOf(repeated).map(({ to, after }) => [to, after])).toEqual([
    [1, 2],
    [3, 3],
  ]);
  expect([3, 4, 5, 6].map((epoch) => silentAt(repeated, epoch))).toEqual([0, 0, 4, 4]);
});
