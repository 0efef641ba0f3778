import { promotionsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { networksOf } from '../../../state/networks';
import { ofEach } from '../../kit/lane-tables';
import { type Column, type Table, tableOf } from '../../kit/table';
import { fixed } from '../../kit/write';
import { overNetworks } from '../over-networks';
import { inSteps } from './data';

/** A column of N, then those of every network; a row for each N of any of them, smallest first. */
export function againstN(
  lanes: readonly Lane[],
  Ns: (lane: Lane) => readonly number[],
  columnsOf: (lane: Lane) => readonly Column<number>[],
): Table {
  return tableOf(
    [...new Set(lanes.flatMap(Ns))].sort((a, b) => a - b),
    [{ header: 'N', value: (N) => N }, ...ofEach(lanes, columnsOf)],
  );
}

/** What there is at each N. */
export const byN = <T extends { N: number }>(list: readonly T[]) =>
  new Map(list.map((each) => [each.N, each]));
/** The Ns that the networks of a lane were promoted from. */
export const reachedNs = (lane: Lane) =>
  networksOf(lane).flatMap(({ records }) => promotionsOf(records).map(({ N }) => N));

/** A number of each network of a lane at N: mean and spread over those that have it, how many they are, then each. */
export function columnsOverNetworks(
  lane: Lane,
  header: string,
  numbersOf: (network: Lane) => readonly { N: number; mean: number }[],
): Column<number>[] {
  const networks = networksOf(lane).map((network) => ({
    seed: network.config.seed,
    numbers: numbersOf(network),
  }));
  const over = byN(overNetworks(networks.map(({ numbers }) => numbers)));
  return [
    {
      header: `${header} over networks`,
      value: (N) => over.get(N)?.mean,
      write: (mean, N) => inSteps({ N, mean, sd: over.get(N)?.sd }),
    },
    { header: 's.d. over networks', value: (N) => over.get(N)?.sd, programsOnly: true },
    { header: 'networks', value: (N) => over.get(N)?.networks },
    ...networks.map(({ seed, numbers }) => {
      const own = byN(numbers);
      return { header: `seed ${seed}`, value: (N: number) => own.get(N)?.mean, write: fixed(2) };
    }),
  ];
}
