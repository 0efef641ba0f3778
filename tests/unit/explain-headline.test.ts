import { describe, expect, test } from 'vitest';
import { headlineOf } from '../../src/ui/headline/headline';
import { justPromoted, newestFirst, seenAfter, seenAtFirst, untilOld } from '../../src/ui/headline/newest';
import { plain } from '../../src/ui/text/phrase';
import { unbroken } from '../../src/ui/text/unbroken';
import { laneOf, neurons } from '../support/story';

const tauStart = neurons(...Array.from({ length: 64 }, () => 1.5));
const said = (...args: Parameters<typeof headlineOf>) => plain(headlineOf(...args)).replaceAll('\u2011', '-');

const single = laneOf({
  reachedAt: [1, 2, 3, 4, 8, 12, 32, 61],
  now: 65,
  means: [1.48, 1.45, 1.42, 1.4, 1.38, 1.42, 1.52, 1.74],
  tauStart,
  tau: neurons(...Array.from({ length: 63 }, () => 1.8), 8.5),
});
const multi = laneOf({
  id: 1,
  kind: 'multi',
  reachedAt: [...Array(14).keys()].map((i) => i + 1),
  now: 20,
  status: 'target',
  tauStart,
  tau: neurons(1.2, 1.3),
});

test('the newest event first, in two sentences', () => {
  expect(said([single, multi], { order: [0, 1] })).toBe(
    'Single-head needed 29 epochs to get from N = 8 to 9, and its neurons are slowing: the slowest now has τ = 8.5. ' +
      'Multi-head reached 15 with neurons faster than they began.',
  );
  expect(said([single, multi], { order: [1, 0] })).toMatch(/^Multi-head reached 15 .* Single-head needed/);
});

test('less where there is less room', () => {
  expect(said([single, multi], { order: [0, 1] }, 'brief')).toBe(
    'Single-head needed 29 epochs to get from N = 8 to 9. Multi-head reached 15 with neurons faster than they began.',
  );
  expect(said([single, multi], { order: [0, 1] }, 'one sentence')).toBe(
    'Single-head needed 29 epochs to get from N = 8 to 9.',
  );
});

describe('one lane', () => {
  test.each([
    ['before the first promotion', laneOf({ now: 3 }), 'Single-head has been on 2 for 3 epochs.'],
    ['not long after a promotion', laneOf({ reachedAt: [1, 2], now: 3 }), 'Single-head has passed N = 3.'],
    ['waiting', laneOf({ reachedAt: [1, 2], now: 8.7 }), 'Single-head has been on 4 for 6 epochs.'],
    [
      'waiting, with a tail',
      laneOf({ reachedAt: [1, 2], now: 8.7, tauStart, tau: neurons(4.4) }),
      'Single-head has been on 4 for 6 epochs; its slowest neuron is now at τ = 4.4.',
    ],
    [
      'frozen at the target',
      laneOf({
        reachedAt: [1, 2, 3],
        now: 5,
        status: 'target',
        config: { network: { tau: { trainable: false } } },
      }),
      'Single-head reached 4 in 5 epochs.',
    ],
    [
      'at the end of its epochs',
      { ...laneOf({ reachedAt: [1], now: 9, status: 'gaveUp' }), epoch: 1000 },
      'Single-head stopped after 1,000 epochs without passing N = 3.',
    ],
    [
      'diverged',
      {
        ...laneOf({ now: 2, status: 'diverged' }),
        trouble: { message: 'loss is not a number since step 8,412' },
      },
      'Single-head diverged: loss is not a number since step 8,412.',
    ],
    [
      'failed',
      { ...laneOf({ now: 2, status: 'failed' }), trouble: { message: 'the GPU is lost' } },
      'Single-head failed. The GPU is lost.',
    ],
    [
      'after a long first wait',
      laneOf({ kind: 'none', reachedAt: [30], now: 31 }),
      'No curriculum needed 30 epochs to get to N = 15.',
    ],
    [
      'imported without a past',
      { ...laneOf({ now: 30 }), records: [], reached: 7, heads: [8] },
      'Single-head is learning N = 8.',
    ],
  ])('%s', (_, lane, expected) => {
    expect(said([lane])).toBe(expected);
  });

  test('whose mean τ has fallen since is not said to be slowing', () => {
    const quick = { ...single, tau: Float32Array.from(neurons(8.5)) };
    expect(said([quick])).toBe('Single-head needed 29 epochs to get from N = 8 to 9.');
  });
});

test('“just” is said of what has only just been seen', () => {
  const one = laneOf({ reachedAt: [1, 2, 3], now: 3.4 });
  const fresh = new Set([0]);
  expect(said([one], { fresh })).toBe('Single-head just passed N = 4.');
  const other = laneOf({ id: 1, kind: 'multi', reachedAt: [1, 2], now: 3.3 });
  expect(said([one, other], { fresh })).toBe('Single-head just passed N = 4. Multi-head has passed N = 3.');
});

test('two promotions at nearly the same time are one sentence', () => {
  const one = laneOf({ reachedAt: [1, 2, 3], now: 3.4 });
  const same = [one, laneOf({ id: 1, kind: 'multi', reachedAt: [1, 2, 3], now: 3.3 })];
  const different = [one, laneOf({ id: 1, kind: 'multi', reachedAt: [1, 2], now: 3.3 })];
  const fresh = new Set([0, 1]);
  expect(said(same, { fresh })).toBe('Single-head and multi-head both just passed N = 4.');
  expect(said(different, { fresh })).toBe('Single-head just passed N = 4, multi-head N = 3.');
  expect(said(same)).toBe('Single-head and multi-head have both passed N = 4.');
  expect(said(different)).toBe('Single-head has passed N = 4, multi-head N = 3.');
});

test('before anything has happened, what to expect', () => {
  const two = [laneOf({ now: 0.4 }), laneOf({ id: 1, kind: 'multi', now: 0.4 })];
  expect(said(two)).toBe(
    'Both networks begin with the last two bits. Watch which climbs higher, and whose neurons slow down.',
  );
  expect(said([two[0]])).toBe(
    'The network begins with the last two bits. Watch how high it climbs, and whether its neurons slow down.',
  );
  const frozen = { network: { tau: { trainable: false } } };
  expect(said([laneOf({ config: frozen }), laneOf({ id: 1, kind: 'none', config: frozen })])).toBe(
    'Both networks begin with tasks of their own. Watch which climbs higher.',
  );
  expect(said([{ ...laneOf({ kind: 'sliding', config: frozen }), heads: [2, 3, 4, 5, 6] }])).toBe(
    'The network begins with five tasks at once. Watch how high it climbs.',
  );
});

test('of four lanes the two of the latest events', () => {
  const lanes = [0, 1, 2, 3].map((id) => laneOf({ id, reachedAt: [1], now: 4 + id }));
  expect(said(lanes, { order: [2, 0, 1, 3] })).toBe(
    'Single-head 3 has been on 3 for 5 epochs. Single-head has been on 3 for 3 epochs.',
  );
});

test('the order of events is the order in which they are seen', () => {
  const before = [
    laneOf({ reachedAt: [1], now: 5 }),
    laneOf({ id: 1, kind: 'multi', reachedAt: [1, 4], now: 5 }),
  ];
  const first = newestFirst(before, before, []);
  expect(first).toEqual([1, 0]);
  const after = [laneOf({ reachedAt: [1, 6], now: 6 }), before[1]];
  expect(newestFirst(after, before, first)).toEqual([0, 1]);
  const paused = after.map((lane) => ({ ...lane, status: 'paused' as const }));
  expect(newestFirst(paused, after, [0, 1])).toEqual([0, 1]);
  expect(newestFirst([after[0], { ...after[1], status: 'target' }], after, [0, 1])).toEqual([1, 0]);
});

test('a promotion is new for less than a second, and only where it was seen to happen', () => {
  const before = [laneOf({ reachedAt: [1], now: 1.5 }), laneOf({ id: 1, reachedAt: [1, 2], now: 2.5 })];
  const first = seenAtFirst(before);
  expect(justPromoted(first, 0)).toEqual(new Set());
  const grown = { ...laneOf({ reachedAt: [1, 2], now: 2 }) };
  const after = [{ ...grown, records: [...before[0].records, grown.records[1]] }, before[1]];
  const seen = seenAfter(after, before, first, 1000);
  expect([...justPromoted(seen, 1500)]).toEqual([0]);
  expect(untilOld(seen, 1500)).toBe(300);
  expect([...justPromoted(seen, 1800)]).toEqual([]);
  expect(untilOld(seen, 1800)).toBeUndefined();
  // A commit in which nothing happens does not make it new again.
  expect(untilOld(seenAfter([...after], after, seen, 1600), 1600)).toBe(200);

  const opened = [after[0], laneOf({ id: 1, reachedAt: [1, 2, 3, 4], now: 4 })];
  expect([...justPromoted(seenAfter(opened, after, seen, 1100), 1100)]).toEqual([0]);
  const starting = [after[0], { ...laneOf({ id: 1 }), status: 'starting' as const }];
  expect([...justPromoted(seenAfter(opened, starting, seen, 1100), 1100)]).toEqual([0]);
});

test('lines do not end within a quantity', () => {
  expect(unbroken('N = 2 to 9 and τ = 1.5, 82 %')).toBe(
    'N\u00a0=\u00a02\u00a0to\u00a09 and τ\u00a0=\u00a01.5, 82\u00a0%',
  );
});
