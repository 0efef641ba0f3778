export type Cell = string | number | boolean | undefined;

/** Rows as comma-separated values (RFC 4180); numbers keep all their digits, what is not there stays empty. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
