import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import type { Snapshot } from '../cells/snapshot';
import { decodeNetwork, encodeNetwork, MAX_BYTES } from '../network/file';

/** Reads a text file; throws one sentence where that is not possible. */
export function readText(path: string): string {
  try {
    if (statSync(path).size > MAX_BYTES) throw new Error(`larger than ${MAX_BYTES / 2 ** 20} MiB`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message.replace(/, \w+ '.*'$/, '')}`);
  }
}

/** Reads JSON of any kind. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(`${path}: not JSON (${error.message.replace(/\s+/g, ' ')})`);
  }
}

export function readNetwork(path: string): Snapshot {
  const text = readText(path);
  try {
    return decodeNetwork(text);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** Writes a network so that there is a whole file at every moment: the old one or the new one. */
export function writeNetwork(path: string, snapshot: Snapshot): void {
  const partial = `${path}.partial`;
  writeFileSync(partial, encodeNetwork(snapshot, new Date()));
  renameSync(partial, path);
}
