import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_FILE, EventFile } from './event-file';
import { FILES, runFolder, type Sweep, stateOf } from './folder';

/** Writes the event files of the runs that are done and have none. */
export function writeEvents(sweep: Sweep): void {
  for (const run of sweep.runs) {
    const folder = runFolder(sweep, run);
    if (stateOf(sweep, run) !== 'done' || existsSync(join(folder, EVENT_FILE))) continue;
    beginEvents(folder, readFileSync(join(folder, FILES.history), 'utf8').split('\n'));
  }
}

/** Begins the event file of a run with the lines of its history; the run began when its settings were written. */
export function beginEvents(folder: string, lines: readonly string[]): EventFile {
  const begun = statSync(join(folder, FILES.config)).mtimeMs / 1000;
  const epochs = lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  return new EventFile(join(folder, EVENT_FILE), begun, epochs);
}
