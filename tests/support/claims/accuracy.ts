import type { Facts } from './facts';
import type { Claim } from './judge';

/** What may be said under and beside the accuracies. */

const chance = (N: number) => (N % 2 === 0 ? 0.5 + 1 / (2 * (N + 1)) : 0.5);
const passedNs = ({ passed }: Facts) => passed.map(({ N }) => N);
/** Passed, and no better than three answers in four now. */
const lost = (facts: Facts) => passedNs(facts).filter((N) => (facts.accuracy.get(N) ?? 1) < 0.75);
/** Whether the one head has lost so much that nobody could overlook it. */
export const hasForgotten = (facts: Facts) =>
  facts.name === 'single-head' &&
  facts.passed.filter(({ N }) => (facts.accuracy.get(N) ?? 1) < 0.7).length > 1;
const kept = (facts: Facts) => passedNs(facts).filter((N) => (facts.accuracy.get(N) ?? 0) > 0.98);
const above = ({ accuracy }: Facts) => [...accuracy.values()].filter((value) => value > 0.98).length;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** By how much each N is answered better than by guessing, the best first. */
const gains = ({ accuracy }: Facts) =>
  [...accuracy].map(([N, value]) => ({ N, gain: value - chance(N) })).sort((a, b) => b.gain - a.gain);
const isComb = (facts: Facts) => kept(facts).length >= 2 && kept(facts).length === facts.passed.length;
const isTooth = (facts: Facts) => {
  const [best, second] = gains(facts);
  return best.gain > 0.1 && second.gain < best.gain / 2;
};
const areGuesses = (facts: Facts) => gains(facts)[0].gain < 0.1;
const [single, multi] = [0, 1];

export const ACCURACY_LOOK: readonly Claim[] = [
  ['Watch the smaller N.', () => true],
  ['A comb.', (_, all) => isComb(all[multi])],
  ['A comb and a single tooth.', (_, all) => isComb(all[multi]) && isTooth(all[single])],
  ['A single tooth.', (_, all) => isTooth(all[single])],
  ['A comb and a row of guesses.', (_, all) => isComb(all[multi]) && areGuesses(all[single])],
  ['A row of guesses.', (_, all) => areGuesses(all[single])],
  [
    'A comb and pale bars.',
    (_, all) => isComb(all[multi]) && !isTooth(all[single]) && !areGuesses(all[single]),
  ],
  ['Pale bars.', (_, all) => !isTooth(all[single]) && !areGuesses(all[single])],
];

const LIST: [pattern: string, Ns: (n: readonly number[]) => number[] | number][] = [
  ['N = {n}', (n) => [n[0]]],
  ['N = {n} and {n}', (n) => [n[0], n[1]]],
  ['N = {n} to {n}', (n) => range(n[0], n[1])],
  ['{n} of the smaller N', (n) => n[0]],
];
const are = (Ns: readonly number[], said: number[] | number) =>
  typeof said === 'number' ? Ns.length === said : Ns.join() === said.join();

export const ACCURACY_NEWS: readonly Claim[] = [
  ...LIST.flatMap(([pattern, Ns]): Claim[] => [
    [
      `Climbing to {n}, {who} lost ${pattern}.`,
      ({ who, n }) => who[0].learning === n[0] && are(lost(who[0]), Ns(n.slice(1))),
    ],
    [
      `Learning {n}, {who} keeps ${pattern}.`,
      ({ who, n }) => who[0].learning === n[0] && isComb(who[0]) && are(kept(who[0]), Ns(n.slice(1))),
    ],
  ]),
  [
    '{who} kept all {n} N.',
    ({ who, n }) => who[0].atTarget && isComb(who[0]) && kept(who[0]).length === n[0],
  ],
];

/** Beside the name of one network. */
export const ACCURACY_SUMMARY: readonly Claim[] = [
  ['not asked yet', (_, [facts]) => facts.accuracy.size === 0],
  ['N = {n}, at {n} %', ({ n }, [facts]) => facts.accuracy.size === 1 && isAt(facts, n)],
  [
    'only the last: N = {n}, at {n} %',
    ({ n }, [facts]) => isAt(facts, n) && gains(facts)[0].N === n[0] && kept(facts).every((N) => N === n[0]),
  ],
  ['all {n} above 98 %, test of epoch {n}', ({ n }, [facts]) => areAbove(facts, n[0], n[0], n[1])],
  ['none of {n} above 98 %, test of epoch {n}', ({ n }, [facts]) => areAbove(facts, 0, n[0], n[1])],
  ['{n} of {n} above 98 %, test of epoch {n}', ({ n }, [facts]) => areAbove(facts, n[0], n[1], n[2])],
];

/** Whether so many of so many were above the threshold in the last test, and that was the one of this epoch. */
const areAbove = (facts: Facts, count: number, of: number, epoch: number) =>
  above(facts) === count && facts.accuracy.size === of && Math.floor(facts.epochs) === epoch;

/** In whole percent; what has not passed the threshold never reads as if it had. */
const isAt = ({ accuracy }: Facts, [N, said]: readonly number[]) => {
  const value = accuracy.get(N) ?? -1;
  return (
    N === Math.max(...accuracy.keys()) &&
    Math.abs(100 * value - said) <= (value <= 0.98 ? 1 : 0.5) &&
    (value > 0.98 || said < 98)
  );
};
