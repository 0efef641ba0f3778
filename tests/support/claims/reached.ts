import type { Facts } from './facts';
import type { Claim, Told } from './judge';

/** What may be said under N reached. */

const waitsOf = ({ passed }: Facts) => passed.map(({ epoch }, i) => epoch - (passed[i - 1]?.epoch ?? 0));
const endsWith = (facts: Facts, waits: readonly number[]) =>
  waits.length > 0 && waitsOf(facts).slice(-waits.length).join() === waits.join();
const isAll = (facts: Facts, count: number) => facts.passed.length === count;
/** Whether every N up to this one took an epoch, and the next did not. */
const quickTo = ({ passed }: Facts, N: number) =>
  passed.every((each) => each.N > N || each.epoch === each.N - 1) && passed.some((each) => each.N === N);

/** Ways to tell of waits: how it is written, how many numbers that takes, and whether they are right. */
interface Way {
  pattern: string;
  isTrue(facts: Facts, n: readonly number[]): boolean;
}

const list = (count: number) => `${new Array(count - 1).fill('{n}').join(', ')} and {n}`;
const some = (count: number, unit: string): Way[] => [
  { pattern: `${list(count)}${unit}`, isTrue: (facts, n) => endsWith(facts, n) && isAll(facts, count) },
];
const LONG: Way[] = [
  { pattern: 'steps took one epoch each to N = {n}', isTrue: (facts, n) => quickTo(facts, n[0]) },
  {
    pattern: 'first step took {n} epoch',
    isTrue: (facts, n) => isAll(facts, 1) && endsWith(facts, n) && n[0] === 1,
  },
  { pattern: 'first step took {n} epochs', isTrue: (facts, n) => isAll(facts, 1) && endsWith(facts, n) },
  ...[2, 3, 4].flatMap((count) =>
    some(count, ' epochs').map((way) => ({ ...way, pattern: `steps took ${way.pattern}` })),
  ),
  {
    pattern: `last four steps took ${list(4)} epochs`,
    isTrue: (facts, n) => endsWith(facts, n) && !isAll(facts, 4),
  },
  {
    pattern: 'steps took {n} epochs each',
    isTrue: (facts, n) => waitsOf(facts).every((wait) => wait === n[0]),
  },
  {
    pattern: 'last four steps took {n} epochs each',
    isTrue: (facts, n) => endsWith(facts, new Array(4).fill(n[0])),
  },
  {
    pattern: 'last four steps took {n} epoch each',
    isTrue: (facts, n) => endsWith(facts, new Array(4).fill(n[0])),
  },
];
const SHORT: Way[] = [
  { pattern: 'one each to N = {n}', isTrue: (facts, n) => quickTo(facts, n[0]) },
  { pattern: 'first {n}', isTrue: (facts, n) => isAll(facts, 1) && endsWith(facts, n) },
  ...[2, 3, 4].flatMap((count) => some(count, '')),
  { pattern: `last four ${list(4)}`, isTrue: (facts, n) => endsWith(facts, n) },
  { pattern: '{n} each', isTrue: (facts, n) => waitsOf(facts).every((wait) => wait === n[0]) },
  { pattern: 'last four {n} each', isTrue: (facts, n) => endsWith(facts, new Array(4).fill(n[0])) },
];

const count = ({ pattern }: Way) => pattern.split('{n}').length - 1;

export const REACHED_NEWS: readonly Claim[] = [
  [
    'What differs is only what each is asked to keep.',
    (_, all) => all.every(({ passed }) => passed.length === 0),
  ],
  [
    'Every step so far took one epoch.',
    (_, all) => all.every((facts) => waitsOf(facts).every((wait) => wait === 1)),
  ],
  ...LONG.map((long): Claim => [`{who}’s ${long.pattern}.`, ({ who, n }) => long.isTrue(who[0], n)]),
  ...LONG.flatMap((long) =>
    SHORT.map(
      (short): Claim => [
        `{who}’s ${long.pattern}; {who}’s ${short.pattern}.`,
        ({ who, n }: Told) =>
          who[0] !== who[1] &&
          long.isTrue(who[0], n.slice(0, count(long))) &&
          short.isTrue(who[1], n.slice(count(long))),
      ],
    ),
  ),
];

export const REACHED_LOOK: readonly Claim[] = [
  ['Look at the gaps.', () => true],
  [
    'Same network, same start.',
    (_, all) => all.every(({ tauStart }) => tauStart.join() === all[0].tauStart.join()),
  ],
];

/** Over the longest wait in the plot. */
export const DIMENSION: readonly Claim[] = [
  ['{n} epochs for one more bit', ({ n }, all) => n[0] >= 10 && Math.max(...all.flatMap(waitsOf)) === n[0]],
  [
    '{n} epochs so far',
    ({ n }, all) =>
      n[0] >= 10 && all.some(({ waited, atTarget }) => !atTarget && Math.floor(waited) === n[0]),
  ],
];
