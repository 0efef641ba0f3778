import { type Facts, meanOf } from './facts';
import { type Claim, isWritten } from './judge';

/** What the headline may say, a sentence each. */

const hasPassed = ({ passed, waited, atTarget }: Facts, N: number) =>
  passed.at(-1)?.N === N && waited < 2 && !atTarget;
const isOn = ({ learning, waited, atTarget }: Facts, N: number, epochs: number) =>
  learning === N && Math.floor(waited) === epochs && epochs >= 1 && !atTarget;
const slowest = ({ tau }: Facts) => Math.max(...tau);
const hasSlowest = (facts: Facts, tau: number) =>
  isWritten(tau, slowest(facts), 1) && slowest(facts) > Math.max(...facts.tauStart);
/** The last two N, and what it took to get from one to the other. */
const needed = ({ passed }: Facts, epochs: number, from: number, to: number) => {
  const [before, after] = passed.slice(-2);
  return before?.N === from && after?.N === to && after.epoch - before.epoch === epochs && to === from + 1;
};
const slowing = ({ tau, passed }: Facts) => meanOf(tau) > passed[passed.length - 2].mean;

export const HEADLINE: readonly Claim[] = [
  [
    'Both networks begin with the last two bits.',
    (_, all) => all.every(({ epochs, learning }) => epochs < 1 && learning === 2),
  ],
  [
    'Watch which climbs higher, and whose neurons slow down.',
    (_, all) => all.every(({ epochs }) => epochs < 1),
  ],
  ['{who} is learning N = {n}.', ({ who, n }) => who[0].learning === n[0] && !who[0].atTarget],
  ['{who} just passed N = {n}.', ({ who, n }) => hasPassed(who[0], n[0])],
  ['{who} has passed N = {n}.', ({ who, n }) => hasPassed(who[0], n[0])],
  ['{who} and {who} have both passed N = {n}.', ({ who, n }) => who.every((each) => hasPassed(each, n[0]))],
  ['{who} has passed N = {n}, {who} N = {n}.', ({ who, n }) => who.every((each, i) => hasPassed(each, n[i]))],
  ['{who} and {who} both just passed N = {n}.', ({ who, n }) => who.every((each) => hasPassed(each, n[0]))],
  [
    '{who} just passed N = {n}, {who} N = {n}.',
    ({ who, n }) => who.every((each, i) => hasPassed(each, n[i])),
  ],
  ['{who} has been on {n} for {n} epoch.', ({ who, n }) => isOn(who[0], n[0], n[1]) && n[1] === 1],
  ['{who} has been on {n} for {n} epochs.', ({ who, n }) => isOn(who[0], n[0], n[1]) && n[1] > 1],
  [
    '{who} has been on {n} for {n} epochs; its slowest neuron is now at τ = {n}.',
    ({ who, n }) => isOn(who[0], n[0], n[1]) && n[1] > 1 && hasSlowest(who[0], n[2]),
  ],
  ['{who} needed {n} epochs to get from N = {n} to {n}.', ({ who, n }) => needed(who[0], n[0], n[1], n[2])],
  [
    '{who} needed {n} epochs to get from N = {n} to {n}, and its neurons are slowing.',
    ({ who, n }) => needed(who[0], n[0], n[1], n[2]) && slowing(who[0]),
  ],
  [
    '{who} needed {n} epochs to get from N = {n} to {n}, and its neurons are slowing: the slowest now has τ = {n}.',
    ({ who, n }) => needed(who[0], n[0], n[1], n[2]) && slowing(who[0]) && hasSlowest(who[0], n[3]),
  ],
  [
    '{who} reached {n} with neurons faster than they began.',
    ({ who: [facts], n }) =>
      facts.atTarget && facts.passed.at(-1)?.N === n[0] && meanOf(facts.tau) < meanOf(facts.tauStart),
  ],
];
