import type { Evidence } from '../../claims/evidence';
import { type CsvCell, toCsv } from '../../math/csv';
import { evidenceOf } from '../../state/claim-tests';
import type { Tested } from '../../state/tested-networks';

const HEAD = ['condition', 'trained', 'seed', 'quantity', 'value'];

/** All numbers of all networks, one a row: of those that the page came with, and of those that were trained here. */
export const evidenceCsv = ({ shipped, tested }: { shipped: Evidence; tested: Tested }): string =>
  toCsv([HEAD, ...rowsOf(shipped, 'shipped'), ...rowsOf(evidenceOf(tested), 'here')]);

const rowsOf = (evidence: Evidence, where: string): CsvCell[][] =>
  Object.entries(evidence).flatMap(([condition, networks]) =>
    networks.flatMap(({ seed, promoted, ...rest }) => {
      const byN = Object.fromEntries(promoted.map(({ N, ...at }) => [N, at]));
      return leaves({ promoted: byN, ...rest }).map(([name, value]) => [condition, where, seed, name, value]);
    }),
  );

/** Everything that is a number or a word, under its place: "promoted.10.tau.mean". */
function leaves(value: unknown, place = ''): [string, CsvCell][] {
  if (value === null || typeof value !== 'object') return [[place, (value ?? undefined) as CsvCell]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, place ? `${place}.${key}` : key));
}
