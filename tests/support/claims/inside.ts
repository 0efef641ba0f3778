import type { Facts } from './facts';
import { type Claim, isWritten } from './judge';
import { UNMEASURED } from './unmeasured';

/** What may be said under the losses, and under the figures of the wiring. */

/** How far the loss, summed over heads, jumped within half an epoch after each N that was passed. */
function jumps({ passed, lossesOf }: Facts): number[] {
  return passed.flatMap(({ epoch }) => {
    const before = lossesOf(epoch);
    const after = lossesOf(epoch + 1).slice(0, 10);
    return after.length > 0 ? [Math.max(...after) - before[before.length - 1]] : [];
  });
}
const spikes = (all: readonly Facts[]) => all.flatMap(jumps);
const high = (all: readonly Facts[]) => spikes(all).filter((jump) => jump > 0.25);

export const LOSS_LOOK: readonly Claim[] = [
  ['Look for spikes.', () => true],
  ['Every promotion is a spike.', (_, all) => high(all).length === spikes(all).length],
  ['Most promotions are spikes.', (_, all) => high(all).length > spikes(all).length / 2],
];
export const LOSS_NEWS: readonly Claim[] = [
  [
    'The new N starts at chance and has to be learned.',
    (_, all) => high(all).length > spikes(all).length / 2,
  ],
];

const last = ({ looks }: Facts) => looks[looks.length - 1];
const first = ({ looks }: Facts) => looks[0];
const radius = (look: Facts['looks'][number]) => look.connectivity.spectralRadius;
const is = (said: number, measured: number, digits: number) => isWritten(said, measured, digits);
const isAt = (facts: Facts, N: number) => last(facts).N === N && last(facts).step > 0;

/** The looks at N, N + 1 … up to the last; none where one of them is missing, or there is a later one. */
function way({ looks }: Facts, from: number, to: number): Facts['looks'] {
  const some = looks.filter(({ N, step }) => N >= from && step > 0);
  return some.length === to - from + 1 && some[some.length - 1].N === to ? some : [];
}

/** Whether the looks from N on are outside of the circle, and the one before was not: or there is none before. */
function isOutsideFrom(facts: Facts, from: number, to: number) {
  const before = way(facts, from - 1, to);
  const came = from === 2 || (before.length > 0 && radius(before[0]) <= 1);
  const outside = way(facts, from, to);
  return came && outside.length > 0 && outside.every((look) => radius(look) > 1);
}

function dimensionsWent(facts: Facts, [before, from, after, to]: readonly number[]) {
  const looks = way(facts, from, to);
  return (
    looks.length >= 3 &&
    looks[0].dimensionality === before &&
    last(facts).dimensionality === after &&
    after > before
  );
}

/** Whether each N more was looked at, and had more dimensions. */
function alwaysRises(facts: Facts) {
  const looks = way(facts, 2, last(facts)?.N ?? 0);
  return (
    looks.length > 2 && looks.every((look, i) => i === 0 || look.dimensionality > looks[i - 1].dimensionality)
  );
}

/** Ways to tell of one network: how it is written, how many numbers that takes, and whether they are right. */
type Way = readonly [words: string, numbers: number, isTrue: (facts: Facts, n: readonly number[]) => boolean];

/** One network or both, in either order; each in any of the ways. */
const each = (one: string, two: string, ways: readonly Way[]): Claim[] =>
  ways.flatMap(([first, count, isFirst]) => [
    [`{who}${one} ${first}.`, ({ who, n }) => isFirst(who[0], n)] as const,
    ...ways.map(
      ([second, , isSecond]): Claim => [
        `{who}${one} ${first}, {who}${two} ${second}.`,
        ({ who, n }) =>
          who[0] !== who[1] && isFirst(who[0], n.slice(0, count)) && isSecond(who[1], n.slice(count)),
      ],
    ),
  ]);
/** The same of what was found at the last look. */
const atLast = (number: string, isTrue: (facts: Facts, n: number) => boolean): Way[] => [
  [`${number} at N = {n}`, 2, (facts, [n, N]) => isAt(facts, N) && isTrue(facts, n)],
  [`${number} before training`, 1, (facts, [n]) => last(facts).step === 0 && isTrue(facts, n)],
];

export const WIRING_LOOK: readonly Claim[] = [
  ['Watch the dashed line.', (_, all) => all.every((facts) => !last(facts) || radius(last(facts)) <= 1)],
  ['Outside the unit circle.', (_, all) => all.some((facts) => last(facts) && radius(last(facts)) > 1)],
  ['Watch the sign.', () => true],
  ['Below zero.', (_, all) => all.some((facts) => last(facts)?.connectivity.mean < 0)],
  ['Compare the first with the last.', () => true],
  [
    'Weights spread out.',
    (_, all) => all.some((facts) => last(facts)?.connectivity.sd > first(facts)?.connectivity.sd),
  ],
  ['Watch the half.', () => true],
  ['More brakes than drives.', (_, all) => all.some((facts) => last(facts)?.connectivity.negative > 0.5)],
  ['Count the directions.', () => true],
  [
    'More dimensions with every bit.',
    (_, all) => all.every((facts) => facts.looks.length === 0 || alwaysRises(facts)),
  ],
  [
    'More dimensions as N grows.',
    (_, all) =>
      all.some(({ looks }) =>
        looks.some((look) => look.dimensionality < looks[looks.length - 1].dimensionality),
      ),
  ],
];

export const WIRING_NEWS: readonly Claim[] = [
  ...UNMEASURED,
  ['Above it a pattern of activity can sustain itself.', () => true],
  ['Below 0 neurons mostly hold each other back.', () => true],
  ['Above it more weights hold back than drive.', () => true],
  ['More bits to keep need more room.', () => true],
  ...each(' is there', '', [
    ['from N = {n} to {n}', 2, (facts, n) => isOutsideFrom(facts, n[0], n[1])],
    ['at N = {n}', 1, (facts, n) => isAt(facts, n[0]) && radius(last(facts)) > 1],
    ['before training', 0, (facts) => last(facts).step === 0 && radius(last(facts)) > 1],
  ]),
  ...each(' has', '', [
    ...atLast('−{n}', (facts, n) => is(-n, last(facts).connectivity.mean, 4)),
    ...atLast('{n} %', (facts, n) => is(n, 100 * last(facts).connectivity.negative, 0) && n > 50),
  ]),
  ...each(' went', '', [
    [
      'from {n} to {n} at N = {n}',
      3,
      (facts, [before, after, N]) =>
        first(facts).step === 0 &&
        isAt(facts, N) &&
        is(before, first(facts).connectivity.sd, 2) &&
        is(after, last(facts).connectivity.sd, 2) &&
        after > before,
    ],
    ['from {n} at N = {n} to {n} at N = {n}', 4, dimensionsWent],
  ]),
];

export const WEIGHTS_LOOK: readonly Claim[] = [
  ['Rows are driven, columns drive.', () => true],
  ['The farthest one is the spectral radius.', () => true],
  ['The wider, the stronger.', () => true],
  ['Both began at spectral radius {n}.', ({ n }, all) => all.every((facts) => beganAt(facts, n[0]))],
  ['It began at spectral radius {n}.', ({ n }, all) => all.some((facts) => beganAt(facts, n[0]))],
];
const beganAt = (facts: Facts, n: number) => first(facts)?.step === 0 && is(n, radius(first(facts)), 1);
const radiusAtLast = atLast('{n}', (facts, n) => is(n, radius(last(facts)), 1));
export const WEIGHTS_NEWS: readonly Claim[] = [
  ...each(
    '’s negative share is',
    '’s',
    atLast('{n} %', (facts, n) => is(n, 100 * last(facts).connectivity.negative, 0)),
  ),
  ...each('’s is', '’s', radiusAtLast),
  ...each('’s spectral radius is', '’s', radiusAtLast),
  ...each(
    '’s s.d. is',
    '’s',
    atLast('{n}', (facts, n) => is(n, last(facts).connectivity.sd, 2)),
  ),
];

/** Neurons whose τ_net was clearly more than their τ when they were looked at. */
const longer = (facts: Facts) =>
  last(facts).neurons.filter(
    (tauNet, i) => tauNet !== null && tauNet > 1.25 * facts.tauAt(last(facts).step)[i],
  ).length;

export const NET_NEURONS_LOOK: readonly Claim[] = [
  ['Compare with the outline.', () => true],
  ['Nothing measured yet.', (_, all) => all.every(({ looks }) => looks.length === 0)],
];
export const NET_NEURONS_NEWS: readonly Claim[] = [
  ['Networks are looked at whenever they are promoted.', () => true],
  [
    '{n} of {who}’s {n} neurons echo clearly longer than their own τ.',
    ({ who, n }) => longer(who[0]) === n[0] && n[1] === who[0].tau.length,
  ],
];
