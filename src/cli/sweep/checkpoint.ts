import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../cells/snapshot';
import { encodeNetwork, networkOf } from '../../network/file';
import { isObject } from '../../network/json';
import { withRoom } from '../../network/room';
import type { Guard } from '../../training/guard';
import { readJson } from '../files';
import { writeWhole } from '../whole-file';
import { FILES, promotedFile } from './folder';

/** Where an unfinished run goes on: a network at an epoch's end, and where it stood best, if that was before. */
export interface Checkpoint {
  latest: Snapshot;
  best?: Snapshot;
  /** The lines of its history up to there. */
  lines: string[];
}

/** A network as a file that is the same whenever the same network is written. */
export const networkText = (network: Snapshot): string => encodeNetwork(withRoom(network));

/** Writes where a run goes on. Its history comes first: what goes beyond the network is trained again. */
export function writeCheckpoint(folder: string, { latest, best }: Guard, lines: readonly string[]): void {
  writeHistory(folder, lines);
  const parts = [
    `"latest":${networkText(latest)}`,
    ...(best === latest ? [] : [`"best":${networkText(best)}`]),
  ];
  writeWhole(join(folder, FILES.checkpoint), `{${parts.join(',')}}`);
}

export function writeHistory(folder: string, lines: readonly string[]): void {
  writeWhole(join(folder, FILES.history), lines.map((line) => `${line}\n`).join(''));
}

/** Reads where a run goes on; undefined where it is to begin. */
export function readCheckpoint(folder: string): Checkpoint | undefined {
  const path = join(folder, FILES.checkpoint);
  if (!existsSync(path)) return undefined;
  const value = readJson(path);
  try {
    if (!isObject(value)) throw new Error('expected a JSON object');
    const latest = networkOf(value.latest, []);
    const best = value.best === undefined ? undefined : networkOf(value.best, []);
    return { latest, best, lines: linesUpTo(latest.progress.epoch, folder) };
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}; without this file the run begins anew`);
  }
}

function linesUpTo(epochs: number, folder: string): string[] {
  const lines = readFileSync(join(folder, FILES.history), 'utf8').split('\n').slice(0, epochs);
  if (lines.length < epochs || lines.includes(''))
    throw new Error(`${FILES.history} has not all of its epochs`);
  return lines;
}

/** The network that was promoted from N, if it was kept. */
export function readPromoted(folder: string, N: number): Snapshot | undefined {
  const path = join(folder, promotedFile(N));
  return existsSync(path) ? networkOf(readJson(path), []) : undefined;
}
