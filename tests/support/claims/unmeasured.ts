import type { Facts } from './facts';
import type { Claim } from './judge';

/** What may be said of what was not measured. */

const missing = ({ passed, looks }: Facts): number[] => {
  const last = looks.at(-1)?.N ?? 0;
  return passed.map(({ N }) => N).filter((N) => N < last && looks.every((look) => look.N !== N));
};
const isAwaited = (facts: Facts) => missing(facts).every((N) => facts.awaited.includes(N));

/** Up to three pieces of Ns: how they are written, and which that are. */
const PIECES: [words: string, Ns: (n: readonly number[]) => number[]][] = [
  ['{n}', ([N]) => [N]],
  ['{n} to {n}', ([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)],
];
const count = (words: string) => words.split('{n}').length - 1;
const LISTS = PIECES.flatMap(([one, first]) => [
  [one, first] as const,
  ...PIECES.flatMap(([two, second]) => [
    [`${one} and ${two}`, (n: readonly number[]) => [...first(n), ...second(n.slice(count(one)))]] as const,
    ...PIECES.map(
      ([three, third]) =>
        [
          `${one}, ${two} and ${three}`,
          (n: readonly number[]) => [
            ...first(n),
            ...second(n.slice(count(one))),
            ...third(n.slice(count(one) + count(two))),
          ],
        ] as const,
    ),
  ]),
]);

const EITHER: [begin: string, awaited: boolean][] = [
  ['Still to be measured', true],
  ['Not measured', false],
];

export const UNMEASURED: readonly Claim[] = EITHER.flatMap(([begin, awaited]): Claim[] => [
  ...LISTS.map(
    ([words, Ns]): Claim => [
      `${begin}: {who}’s N = ${words}.`,
      ({ who, n }) => missing(who[0]).join() === Ns(n).join() && isAwaited(who[0]) === awaited,
    ],
  ),
  [
    `${begin}: {n} of {who}’s N.`,
    ({ who, n }) => missing(who[0]).length === n[0] && n[0] > 0 && isAwaited(who[0]) === awaited,
  ],
]);
