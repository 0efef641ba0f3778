import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import type { Snapshot } from '../cells/snapshot';
import { decodeAny, encodeAs, type NetworkFormat } from '../network/formats';
import { MAX_BYTES } from '../network/limits';

/** Reads a file; throws one sentence where that is not possible. */
function readBytes(path: string): Buffer {
  try {
    if (statSync(path).size > MAX_BYTES) throw new Error(`larger than ${MAX_BYTES / 2 ** 20} MiB`);
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message.replace(/, \w+ '.*'$/, '')}`);
  }
}

/** Reads JSON of any kind. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readBytes(path).toString());
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(`${path}: not JSON (${error.message.replace(/\s+/g, ' ')})`);
  }
}

/** Reads a network file of any format. */
export function readNetwork(path: string): Snapshot {
  const bytes = readBytes(path);
  try {
    return decodeAny(bytes);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** Writes a network so that there is a whole file at every moment: the old one or the new one. */
export function writeNetwork(path: string, snapshot: Snapshot, format: NetworkFormat = 'json'): void {
  const partial = `${path}.partial`;
  writeFileSync(partial, encodeAs(format, snapshot, new Date()));
  renameSync(partial, path);
}
