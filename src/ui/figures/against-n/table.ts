import { promotionsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { type Column, ofEach, type Table, tableOf } from '../../kit/table';

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
/** The Ns that a network was promoted from. */
export const reachedNs = ({ records }: Lane) => promotionsOf(records).map(({ N }) => N);
