import { hasTau } from '../../../config/cells';
import { heardTau, type Lane } from '../../../state/lane';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { listed } from '../../text/numbers';
import { possessive } from '../../text/sentence-case';
import { type NeuronTimescales, timescalesOf } from './data';

/** A tail: its slowest neuron is this many times slower than any was at the start, and it is thin. */
const FAR = 2;
const BEYOND = 1.25;
const THIN = 0.25;
/** The part of all neurons that must have come down before it is told. */
const SOME = 0.1;

/** Under τ of every neuron: where the neurons have gone. */
export function neuronsCaption(lanes: readonly Lane[]): Caption {
  const names = laneNames(lanes);
  const clouds = lanes.flatMap((lane, i) => {
    const tau = heardTau(lane);
    return tau?.length ? [{ ...names[i], lane, ...cloudOf(lane, tau) }] : [];
  });
  if (clouds.length === 0) {
    const gated = lanes.every(({ config }) => !hasTau(config.network));
    return gated
      ? { look: 'No τ to see.', news: 'Gates take its place in these cells.' }
      : { look: 'Watch the right edge.' };
  }
  if (clouds.every(({ lane }) => !lane.config.network.tau.trainable)) {
    return { look: 'Frozen.', news: 'No τ is trained here: every neuron keeps its own.' };
  }

  const moved = clouds.find(({ beyond, units }) => beyond > THIN * units);
  if (moved) {
    const { name, slower, units, atFloor, moves } = moved;
    if (moves) {
      const news = `${slower} of ${possessive(name)} ${units} neurons are slower than any was at the start.`;
      return { look: 'The cloud moves to the right.', news };
    }
    const news = `Of ${possessive(name)} ${units}, ${slower} are slower than any at the start, ${atFloor} at τ = 1.`;
    return { look: 'The cloud spreads out.', news };
  }
  const tailed = clouds.filter(isTailed);
  if (tailed.length > 0) {
    const who = listed(tailed.map(({ Name, name }, i) => (i === 0 ? Name : name)));
    const few = tailed.every(({ beyond }) => beyond === 1) ? 'one neuron' : 'a few neurons';
    const news = `${who} ${tailed.length > 1 ? 'each stretch' : 'stretches'} ${few} far beyond the rest.`;
    return { look: 'A tail grows to the right.', news };
  }
  const sunk = clouds
    .filter(({ cameDown, units }) => cameDown > SOME * units)
    .sort((a, b) => b.cameDown / b.units - a.cameDown / a.units)[0];
  if (sunk) {
    const news = `${sunk.atFloor} of ${possessive(sunk.name)} ${sunk.units} neurons now have τ = 1.`;
    return { look: 'The floor fills up.', news };
  }
  return { look: 'Watch the right edge.', news: atTheStart(lanes) };
}

function cloudOf({ tauStart, config }: Lane, tau: Float32Array) {
  const now = timescalesOf(tau);
  const start = tauStart?.length ? timescalesOf(tauStart) : undefined;
  const limit = start?.slowest ?? config.network.tau.max;
  return {
    ...now,
    units: tau.length,
    limit,
    /** Neurons slower than any was at the start, and those that are so clearly. */
    slower: slowerThan(tau, limit),
    beyond: slowerThan(tau, BEYOND * limit),
    /** Whether most neurons are slower than most were. */
    moves: middle(now, tau) > (start && tauStart ? middle(start, tauStart) : limit),
    cameDown: start ? now.atFloor - start.atFloor : 0,
  };
}

type Spread = Pick<ReturnType<typeof cloudOf>, 'beyond' | 'slowest' | 'limit'>;
const isTailed = ({ beyond, slowest, limit }: Spread): boolean => beyond > 0 && slowest > FAR * limit;

/** Whether a network has stretched a few neurons far beyond all at the start. */
export function hasTail(lane: Lane): boolean {
  const tau = heardTau(lane);
  if (!tau?.length) return false;
  const cloud = cloudOf(lane, tau);
  return cloud.beyond <= THIN * cloud.units && isTailed(cloud);
}

/** τ of a network's slowest neuron, in steps. */
export const slowestOf = (lane: Lane): number => Math.max(1, ...(heardTau(lane) ?? []));

const slowerThan = (tau: Float32Array, limit: number): number => tau.filter((value) => value > limit).length;

const middle = ({ order }: NeuronTimescales, tau: Float32Array): number => tau[order[order.length >> 1]];

function atTheStart(lanes: readonly Lane[]): string | undefined {
  const { min, max } = lanes[0].config.network.tau;
  const same = lanes.every(({ config }) => config.network.tau.min === min && config.network.tau.max === max);
  if (!same || lanes.some(({ step }) => step > 0)) return undefined;
  return min === max
    ? `Every neuron starts at τ = ${min}.`
    : `Every neuron starts with a τ between ${min} and ${max}.`;
}
