import type { Echo } from '../../../src/ui/charts/echo/echo';
import type { Facts } from './facts';
import { type Claim, isWritten } from './judge';

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
const outside = (facts: Facts) => radius(last(facts)) > 1;
/** The N at which it was first seen outside of the unit circle, to stay there. */
const outsideSince = ({ looks }: Facts) => looks[looks.findLastIndex((look) => radius(look) <= 1) + 1]?.N;
const trained = ({ looks }: Facts) =>
  looks.filter(({ step }) => step > 0).map(({ dimensionality }) => dimensionality);

/** One network or both, in either order. */
const each = (
  one: string,
  two: string,
  numbers: number,
  isTrue: (facts: Facts, n: readonly number[]) => boolean,
): Claim[] => [
  [`{who} ${one}.`, ({ who, n }) => isTrue(who[0], n)],
  [
    `{who} ${one}, {who} ${two}.`,
    ({ who, n }) =>
      who[0] !== who[1] && isTrue(who[0], n.slice(0, numbers)) && isTrue(who[1], n.slice(numbers)),
  ],
];

export const WIRING_LOOK: readonly Claim[] = [
  ['Watch the dashed line.', (_, all) => !all.some(outside)],
  ['Outside the unit circle.', (_, all) => all.some(outside)],
  ['Watch the sign.', () => true],
  ['Below zero.', (_, all) => all.some((facts) => last(facts).connectivity.mean < 0)],
  ['Compare the first with the last.', () => true],
  [
    'Weights spread out.',
    (_, all) => all.some((facts) => last(facts).connectivity.sd > first(facts).connectivity.sd),
  ],
  ['Watch the half.', () => true],
  ['More brakes than drives.', (_, all) => all.some((facts) => last(facts).connectivity.negative > 0.5)],
  ['Count the directions.', () => true],
  [
    'More dimensions with every bit.',
    (_, all) =>
      all.every((facts) => trained(facts).every((value, i, values) => i === 0 || value > values[i - 1])),
  ],
  [
    'More dimensions as N grows.',
    (_, all) => all.some((facts) => trained(facts)[0] < (trained(facts).at(-1) ?? 0)),
  ],
];

export const WIRING_NEWS: readonly Claim[] = [
  ['Above it a pattern of activity can feed itself.', () => true],
  ['Below 0 neurons mostly hold each other back.', () => true],
  ['Above it more weights hold back than drive.', () => true],
  ['More bits to keep need more room.', () => true],
  ...each(
    'has been there since N = {n}',
    'since N = {n}',
    1,
    (facts, n) => outside(facts) && outsideSince(facts) === n[0],
  ),
  ...each('is at −{n}', '−{n}', 1, (facts, n) => is(-n[0], last(facts).connectivity.mean, 4)),
  ...each('went from {n} to {n}', 'from {n} to {n}', 2, (facts, n) =>
    Number.isInteger(n[0]) && Number.isInteger(n[1])
      ? n[0] === trained(facts)[0] && n[1] === trained(facts).at(-1) && n[1] > n[0]
      : is(n[0], first(facts).connectivity.sd, 2) && is(n[1], last(facts).connectivity.sd, 2) && n[1] > n[0],
  ),
  ...each(
    'is at {n} %',
    '{n} %',
    1,
    (facts, n) => is(n[0], 100 * last(facts).connectivity.negative, 0) && n[0] > 50,
  ),
];

export const WEIGHTS_LOOK: readonly Claim[] = [
  [
    'Both began at spectral radius {n}.',
    ({ n }, all) => all.every((facts) => is(n[0], radius(first(facts)), 1)),
  ],
];
export const WEIGHTS_NEWS: readonly Claim[] = [
  ['{who}’s is now {n}.', ({ who, n }) => is(n[0], radius(last(who[0])), 1)],
  [
    '{who}’s is now {n}, {who}’s {n}.',
    ({ who, n }) => who[0] !== who[1] && who.every((facts, i) => is(n[i], radius(last(facts)), 1)),
  ],
];

/** Neurons whose τ_net was clearly more than their τ when they were looked at. */
const longer = (facts: Facts) =>
  last(facts).neurons.filter(
    (tauNet, i) => tauNet !== null && tauNet > 1.25 * facts.tauAt(last(facts).step)[i],
  ).length;

export const NET_NEURONS_LOOK: readonly Claim[] = [['Compare with the outline.', () => true]];
export const NET_NEURONS_NEWS: readonly Claim[] = [
  [
    '{n} of {who}’s {n} neurons echo clearly longer than their own τ.',
    ({ who, n }) => longer(who[0]) === n[0] && n[1] === who[0].tau.length,
  ],
];

/** What may be said under the echo of a neuron. */
export function echo({ tau = 0, fit: { tauNet } }: Echo): readonly Claim[] {
  const net = tauNet ?? 0;
  const are = (n: readonly number[]) => is(n[0], tau, 1) && is(n[1], net, 1);
  return [
    ['Its activity does not decay as one timescale or two would.', () => tauNet === null],
    ['It forgets from one step to the next: τ_net is at most 1.', () => tauNet !== null && tauNet <= 1],
    [
      'Its own τ is {n}, yet the network keeps it going for τ_net = {n} steps.',
      ({ n }) => are(n) && net > 1.2 * tau,
    ],
    [
      'Its own τ is {n}, yet in the network it echoes for only τ_net = {n} steps.',
      ({ n }) => are(n) && net < 0.85 * tau,
    ],
    [
      'Its own τ is {n}, and in the network it echoes for τ_net = {n} steps.',
      ({ n }) => are(n) && net < 1.3 * tau && net > 0.75 * tau,
    ],
  ];
}
