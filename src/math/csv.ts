export type CsvCell = string | number | boolean | undefined;

/** What Excel takes for UTF-8; only text that is not ASCII needs it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as comma-separated values (RFC 4180), for programs: numbers keep all their digits, what is not there or not
 * finite stays empty, and no text is taken for a formula.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  const text = rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
  return /[^\0-\x7F]/.test(text) ? BYTE_ORDER_MARK + text : text;
}

function field(cell: CsvCell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = guarded(String(cell ?? ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet works out what begins like a formula, whoever wrote it; after an apostrophe it is text. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A float32 in as many digits as tell it from every other. */
export const float32 = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toPrecision(9));
