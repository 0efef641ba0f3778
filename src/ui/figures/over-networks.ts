import { group, median } from 'd3-array';
import { memoised } from '../../math/memoised';
import { summary } from '../../math/statistics';
import { knowsBeginning, promotionsOf } from '../../state/history';
import type { Lane } from '../../state/lane';
import { hasSeveral, networksOf } from '../../state/networks';

/** What a spread is over, where that is not the neurons of one network. */
export const spreadWords = (lanes: readonly Pick<Lane, 'others'>[]): string =>
  lanes.some(hasSeveral) ? ' over networks' : '';

/** A number at one N over the networks of a lane: mean and standard deviation (n − 1). */
export interface OverNetworks {
  N: number;
  mean: number;
  sd: number;
  /** One standard deviation down and up; no time is below 0. */
  band: [number, number];
  /** How many networks it is over. */
  networks: number;
}

/** Whether most of some networks have something: what the quickest few are alone in says little about all. */
const areMost = (count: number, all: number): boolean => 2 * count > all;

/** Such numbers from those of each network at every N that most of them have, smallest N first. */
export function overNetworks(each: readonly (readonly { N: number; mean: number }[])[]): OverNetworks[] {
  return [...group(each.flat(), ({ N }) => N)]
    .filter(([, found]) => areMost(found.length, each.length))
    .sort(([a], [b]) => a - b)
    .map(([N, found]) => {
      const { mean, sd } = summary(found.map(({ mean }) => mean));
      return { N, mean, sd, band: [Math.max(0, mean - sd), mean + sd], networks: found.length };
    });
}

/** When a network of a lane reached each N, in epochs; undefined where it has not. */
export const epochReached = (network: Lane, N: number): number | undefined =>
  promotionsOf(network.records).find((promotion) => promotion.N >= N)?.epoch;

/**
 * The climb of a lane's networks: at each N the median of the epochs at which they reached it. Those that have not are
 * slower than all others, so that an N which half or fewer have reached is not among them.
 */
export const medianClimb = memoised((lane: Lane): { epoch: number; N: number }[] => {
  const networks = networksOf(lane);
  const Ns = new Set(networks.flatMap(({ records }) => promotionsOf(records).map(({ N }) => N)));
  const start = networks.every(knowsBeginning) ? [{ epoch: 0, N: lane.config.curriculum.startN - 1 }] : [];
  return [
    ...start,
    ...[...Ns]
      .sort((a, b) => a - b)
      .map((N) => ({
        N,
        epoch: middleOf(networks.map((each) => epochReached(each, N) ?? Number.POSITIVE_INFINITY)),
      }))
      .filter(({ epoch }) => Number.isFinite(epoch)),
  ];
});

/** A median that may be infinite, where a library's interpolation comes to no number. */
function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [below, above] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  return (sorted[below] + sorted[above]) / 2;
}

/** Of the networks of a lane the smallest and the largest of a number. */
export const extremesOf = (lane: Lane, number: (network: Lane) => number): [number, number] => {
  const numbers = networksOf(lane).map(number);
  return [Math.min(...numbers), Math.max(...numbers)];
};

/** A lane with the medians of its networks' accuracies at every N that most of them have, and the lowest and highest. */
export const withMedians = memoised((lane: Lane): Lane & { range?: Record<string, [number, number]> } => {
  if (!hasSeveral(lane)) return lane;
  const networks = networksOf(lane);
  const ofN = (N: string) => networks.flatMap(({ accuracy }) => accuracy[N] ?? []).sort((a, b) => a - b);
  const Ns = [...new Set(networks.flatMap(({ accuracy }) => Object.keys(accuracy)))].filter((N) =>
    areMost(ofN(N).length, networks.length),
  );
  return {
    ...lane,
    accuracy: Object.fromEntries(Ns.map((N) => [N, median(ofN(N)) as number])),
    range: Object.fromEntries(Ns.map((N) => [N, [ofN(N)[0], ofN(N).at(-1) as number]])),
  };
});

/** A lane whose neurons are those of all its networks, one network after the other. */
export const withEveryNeuron = memoised((lane: Lane): Lane => {
  if (!hasSeveral(lane)) return lane;
  const networks = networksOf(lane);
  const { network } = lane.config;
  return {
    ...lane,
    tau: together(networks.map(({ tau }) => tau)),
    tauStart: together(networks.map(({ tauStart }) => tauStart)),
    config: {
      ...lane.config,
      network: { ...network, silent: undefined, units: network.units * networks.length },
    },
  };
});

/** Arrays one after the other; undefined where one is missing. */
function together(arrays: readonly (Float32Array | undefined)[]): Float32Array | undefined {
  const known = arrays.flatMap((array) => array ?? []);
  if (known.length < arrays.length) return undefined;
  const joined = new Float32Array(known.reduce((sum, { length }) => sum + length, 0));
  known.reduce((at, array) => {
    joined.set(array, at);
    return at + array.length;
  }, 0);
  return joined;
}
