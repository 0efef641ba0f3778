import type { NamedArray } from '../cells/named';
import type { Snapshot } from '../cells/snapshot';
import type { EpochRecord } from '../config/progress';
import { whole } from '../math/english';
import { checkSize, MAX_BYTES } from './limits';

/** The most bytes that a part of a record takes in a file: a head's N, its accuracy with all digits, and all the rest. */
const HEAD_BYTES = 4;
const ACCURACY_BYTES = 30;
const RECORD_BYTES = 400;
/** What settings, measurements and names take at most. */
const OTHER_BYTES = 2 * 2 ** 20;

/**
 * The same network with as much of its history, the newest, as there is room for in a file that can be opened again;
 * throws one sentence where there is none for the network itself.
 */
export function withRoom(snapshot: Snapshot): Snapshot {
  const { progress } = snapshot;
  const left = epochsLeftOut(snapshot);
  return left === 0
    ? snapshot
    : { ...snapshot, progress: { ...progress, history: progress.history.slice(left) } };
}

/** How many epochs, the first, of a network's history no file has room for. */
export function epochsLeftOut({ parameters, progress, resume, measurements = [] }: Snapshot): number {
  const arrays = [...parameters, ...(resume?.momentum ?? []), ...(resume?.variance ?? [])];
  const besides = OTHER_BYTES + base64Bytes(arrays) + JSON.stringify(measurements).length;
  checkSize(besides);
  let room = MAX_BYTES - besides;
  const { history } = progress;
  let first = history.length;
  while (first > 0 && room >= recordBytes(history[first - 1])) room -= recordBytes(history[--first]);
  return first;
}

/** Why a saved network has not its whole history, in a sentence; undefined where it has. */
export function leftOutWords(snapshot: Snapshot): string | undefined {
  const left = epochsLeftOut(snapshot);
  return left === 0
    ? undefined
    : `the first ${whole(left)} epochs of its history are not in the file, which has no room for them`;
}

const base64Bytes = (arrays: readonly NamedArray[]) =>
  arrays.reduce((sum, { values }) => sum + Math.ceil(values.byteLength / 3) * 4, 0);

const recordBytes = ({ heads, accuracy, untrained = {}, changed }: EpochRecord): number =>
  RECORD_BYTES +
  HEAD_BYTES * heads.length +
  ACCURACY_BYTES * (Object.keys(accuracy).length + Object.keys(untrained).length) +
  (changed ? JSON.stringify(changed).length * 2 : 0);
