import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEventFile } from './event-file';

/** All files in a folder and what they hold, but for how long it took. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => {
      const name = path.slice(folder.length);
      if (path.includes('tfevents')) return [name, JSON.stringify(eventsIn(path))];
      const text = readFileSync(path, 'latin1').replace(/"seconds": ?[\d.]+/g, '');
      return [name, path.endsWith('table.csv') ? withoutColumn(text, 'seconds') : text];
    }),
  );
}

const eventsIn = (path: string) => readEventFile(readFileSync(path)).map(({ time: _, ...event }) => event);

/** Plain cells without those of a column. */
function withoutColumn(csv: string, column: string): string {
  const rows = csv.split('\r\n').map((row) => row.split(','));
  const at = rows[0].indexOf(column);
  return rows.map((row) => row.filter((_, i) => i !== at).join(',')).join('\r\n');
}
