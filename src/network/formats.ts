import type { Snapshot } from '../cells/snapshot';
import { decodeNetwork, encodeNetwork } from './file';
import { checkSize } from './limits';
import { withRoom } from './room';
import { isSafetensors } from './safetensors';
import { decodeTensorsFile, encodeTensorsFile } from './tensors-file';
import { textOf } from './text';

/** The formats a network can be written in, by what their files end in. */
export const FORMATS = ['json', 'safetensors'] as const;
export type NetworkFormat = (typeof FORMATS)[number];

/** A network as the bytes of a file that can be opened again; of a long history the newest epochs (`leftOutWords`). */
export function encodeAs(
  format: NetworkFormat,
  snapshot: Snapshot,
  createdAt?: Date,
): Uint8Array<ArrayBuffer> {
  const whole = withRoom(snapshot);
  return format === 'json'
    ? new TextEncoder().encode(encodeNetwork(whole, createdAt))
    : encodeTensorsFile(whole, createdAt);
}

/**
 * The network in a file of any format, known by its content; throws one sentence where it is none.
 * @param notes gets a sentence for whatever is not taken as it stands
 */
export function decodeAny(bytes: Uint8Array, notes: string[] = []): Snapshot {
  checkSize(bytes.length);
  return isSafetensors(bytes) ? decodeTensorsFile(bytes, notes) : decodeNetwork(textOf(bytes), notes);
}
