import { type Facts, meanOf } from './facts';
import type { Claim } from './judge';
import { UNMEASURED } from './unmeasured';

/** What may be said under the figures of τ. */

const atFloor = ({ tau }: Facts) => tau.filter((value) => value === 1).length;
const beyond = ({ tau, tauStart }: Facts, times = 1) =>
  tau.filter((value) => value > times * Math.max(...tauStart)).length;
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
/** A few neurons far out, and nearly all of the others within what there was at the start. */
const isTail = (facts: Facts) => beyond(facts, 2) >= 1 && beyond(facts, 1.25) <= facts.tau.length / 4;

export const NEURONS_LOOK: readonly Claim[] = [
  ['Watch the right edge.', () => true],
  ['The floor fills up.', (_, all) => all.some((facts) => atFloor(facts) > facts.tau.length / 10)],
  ['A tail grows to the right.', (_, all) => all.some(isTail)],
  [
    'The cloud moves to the right.',
    (_, all) => all.some(({ tau, tauStart }) => median(tau) > median(tauStart)),
  ],
  ['The cloud spreads out.', (_, all) => all.some((facts) => beyond(facts) > facts.tau.length / 4)],
];

export const NEURONS_NEWS: readonly Claim[] = [
  [
    'Every neuron starts with a τ between {n} and {n}.',
    ({ n }, all) => all.every(({ tauStart }) => tauStart.every((tau) => tau >= n[0] && tau <= n[1])),
  ],
  [
    '{n} of {who}’s {n} neurons now have τ = 1.',
    ({ who, n }) => atFloor(who[0]) === n[0] && n[1] === who[0].tau.length,
  ],
  [
    '{who} stretches one neuron far beyond the rest.',
    ({ who }) => beyond(who[0], 1.25) === 1 && isTail(who[0]),
  ],
  [
    '{who} stretches a few neurons far beyond the rest.',
    ({ who }) => beyond(who[0], 1.25) > 1 && isTail(who[0]),
  ],
  [
    '{n} of {who}’s {n} neurons are slower than any was at the start.',
    ({ who, n }) => beyond(who[0]) === n[0] && n[1] === who[0].tau.length,
  ],
  [
    'Of {who}’s {n}, {n} are slower than any at the start, {n} at τ = 1.',
    ({ who, n }) => n[0] === who[0].tau.length && beyond(who[0]) === n[1] && atFloor(who[0]) === n[2],
  ],
];

/** Differences that one sees, and those that one does not, in steps. */
const SEEN = 0.015;
const UNSEEN = 0.007;

/** Mean τ at every N that was passed, as far as it is known: a gap is NaN. */
const means = ({ passed }: Facts) => passed.map(({ mean }) => mean).filter(Number.isFinite);
const hasNoGap = ({ passed }: Facts) => {
  const known = passed.map(({ mean }) => Number.isFinite(mean));
  return known.slice(known.indexOf(true), known.lastIndexOf(true)).every(Boolean);
};
const least = (facts: Facts) => Math.min(...means(facts));
const falls = (facts: Facts) => means(facts)[0] - least(facts) > SEEN;
const rises = (facts: Facts) => (means(facts).at(-1) ?? 0) - least(facts) > SEEN;
const never = (facts: Facts, sign: number) =>
  means(facts).every((mean, i, all) => i === 0 || sign * (mean - all[i - 1]) < UNSEEN);
/** Whether its mean τ went down, then up; and whether nobody could overlook it. */
export const hasClearlyTurned = (facts: Facts) =>
  means(facts)[0] - least(facts) > 2 * SEEN && (means(facts).at(-1) ?? 0) - least(facts) > 2 * SEEN;
const hasTurned = (facts: Facts) => hasNoGap(facts) && falls(facts) && rises(facts);

const COURSES: [one: string, two: string, isTrue: (facts: Facts) => boolean][] = [
  ['falls, then rises', 'fall, then rise', hasTurned],
  ['only falls', 'only fall', (facts) => falls(facts) && never(facts, 1)],
  ['falls', 'fall', (facts) => falls(facts) && (means(facts).at(-1) ?? 0) < means(facts)[0]],
  ['only rises', 'only rise', (facts) => rises(facts) && never(facts, -1)],
  ['rises', 'rise', (facts) => rises(facts) && !falls(facts)],
  ['hardly changes', 'hardly change', (facts) => Math.max(...means(facts)) - least(facts) < 0.05],
];

export const MEAN_TAU_LOOK: readonly Claim[] = [
  ['Look for a turn.', () => true],
  ['Look for the turns.', (_, all) => all.filter(hasTurned).length > 1],
  [
    'The turn at N = {n}.',
    ({ n }, all) =>
      all.some(
        (facts) => hasTurned(facts) && facts.passed.find(({ mean }) => mean === least(facts))?.N === n[0],
      ),
  ],
];

export const MEAN_TAU_NEWS: readonly Claim[] = [
  ...COURSES.flatMap(([one, two, isTrue]): Claim[] => [
    [`{who}’s mean τ ${one}.`, ({ who }) => hasNoGap(who[0]) && isTrue(who[0])],
    [
      `{who}’s and {who}’s mean τ ${two}.`,
      ({ who }) => who[0] !== who[1] && who.every(hasNoGap) && who.every(isTrue),
    ],
  ]),
  ...COURSES.flatMap(([first, , isFirst]) =>
    COURSES.map(
      ([second, , isSecond]): Claim => [
        `{who}’s mean τ ${first}. {who}’s ${second}.`,
        ({ who }) => who[0] !== who[1] && who.every(hasNoGap) && isFirst(who[0]) && isSecond(who[1]),
      ],
    ),
  ),
];

/** Whether τ_net rose and τ fell from one N to another, and both were measured at each N between. */
function risesWhileItFalls({ looks, passed }: Facts, from: number, to: number) {
  const nets = looks
    .filter(({ N, step }) => step > 0 && N >= from && N <= to)
    .map(({ tauNet }) => tauNet.mean);
  const means = passed.filter(({ N }) => N === from || N === to).map(({ mean }) => mean);
  return (
    nets.length === to - from + 1 &&
    nets.length >= 3 &&
    nets.every((mean) => mean !== null) &&
    (nets.at(-1) ?? 0) > (nets[0] ?? 0) + 0.3 &&
    means[1] < means[0]
  );
}
/** The same of all N up to the last that was measured. */
const alwaysDoes = (facts: Facts) => risesWhileItFalls(facts, 2, facts.looks.at(-1)?.N ?? 0);

export const NETWORK_TAU_LOOK: readonly Claim[] = [
  ['Compare it with τ.', () => true],
  ['A slow network of fast neurons.', (_, all) => all.some((facts) => meanOf(facts.tau) < 1.5)],
];

export const NETWORK_TAU_NEWS: readonly Claim[] = [
  ...UNMEASURED,
  ['Recurrence can remember even where no neuron is slow.', () => true],
  ['{who}’s τ_net rises while its τ falls.', ({ who }) => alwaysDoes(who[0])],
  [
    'From N = {n} to {n} {who}’s τ_net rises while its τ falls.',
    ({ who, n }) => risesWhileItFalls(who[0], n[0], n[1]) && who[0].looks.at(-1)?.N === n[1],
  ],
];
