import { type CsvCell, toCsv } from '../../math/csv';

/** A column of numbers: programs read them in full, people as it writes them. */
export interface Column<Row> {
  header: string;
  value(row: Row): CsvCell;
  write?(value: number, row: Row): string;
  /** Left out for people: what the other columns say as well, or nobody would listen to. */
  programsOnly?: true;
  /** Left out for programs: words that a table of their own has as numbers. */
  peopleOnly?: true;
}

/** Numbers behind a figure: for people the table behind it, for programs a file. */
export interface Table {
  columns: readonly Column<unknown>[];
  rows: readonly unknown[];
}

/** A table of rows of whatever kind. */
export const tableOf = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Table => ({
  columns,
  rows,
});

/** What stands in place of what is missing, for people. */
const NOTHING = '–';

/** A table as people read it: headers, and cells in words. */
export function forPeople({ columns, rows }: Table): { headers: string[]; cells: string[][] } {
  const shown = columns.filter(({ programsOnly }) => !programsOnly);
  return {
    headers: shown.map(({ header }) => header),
    cells: rows.map((row) => shown.map((column) => written(column, row))),
  };
}

function written<Row>({ value, write = String }: Column<Row>, row: Row): string {
  const cell = value(row);
  if (typeof cell === 'number') return Number.isFinite(cell) ? write(cell, row) : NOTHING;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return cell ?? NOTHING;
}

/** A table as a file for programs: one number a cell, headers in plain letters. */
export function forPrograms({ columns, rows }: Table): string {
  const saved = columns.filter(({ peopleOnly }) => !peopleOnly);
  return toCsv([
    saved.map(({ header }) => plain(header)),
    ...rows.map((row) => saved.map(({ value }) => value(row))),
  ]);
}

const LETTERS: Record<string, string> = {
  τ: 'tau',
  λ: 'lambda',
  '\u2011': '-',
  '−': '-',
  '±': '+-',
  '≤': '<=',
};

/** Symbols in ASCII: "τ_net ≤ 1" becomes "tau_net <= 1". */
const plain = (text: string): string => text.replace(/[τλ\u2011−±≤]/g, (symbol) => LETTERS[symbol]);
