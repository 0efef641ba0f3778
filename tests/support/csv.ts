/** The cells of comma-separated values (RFC 4180), without a byte order mark. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const body = text.replace(/^\uFEFF/, '');
  while (cell.lastIndex < body.length) {
    const at = cell.lastIndex;
    const found = cell.exec(body);
    if (!found) throw new Error(`no cell at ${body.slice(at, at + 40)}`);
    const [, quoted, plain, end] = found;
    rows[rows.length - 1].push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

const isNumber = (cell: string) => cell === '' || /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell);

/** What a program could not take as numbers in a saved table, or a spreadsheet would garble or work out. */
export function complaintsAbout(csv: string): string[] {
  const [headers = [], ...rows] = parseCsv(csv);
  const complaints = headers.length === 0 ? ['no rows'] : [];
  if (/[^\0-\x7F]/.test(csv) && !csv.startsWith('\uFEFF')) complaints.push('no byte order mark');
  for (const row of rows) if (row.length !== headers.length) complaints.push(`a row of ${row.length} cells`);
  for (const [j, header] of headers.entries()) {
    const texts = rows.map((row) => row[j] ?? '').filter((cell) => !isNumber(cell));
    for (const text of texts) {
      if (/\d|^[–—-]$|NaN|Infinity|null|undefined/.test(text)) complaints.push(`${header}: ${text}`);
    }
    for (const text of [header, ...texts])
      if (/^[=+\-@\t\r]/.test(text)) complaints.push(`a formula: ${text}`);
  }
  const twice = headers.find((header, j) => headers.indexOf(header) !== j);
  if (twice !== undefined) complaints.push(`two columns ${twice}`);
  return [...new Set(complaints)];
}
