import type { Snapshot } from '../cells/snapshot';
import { decodeNetwork, encodeNetwork } from './file';
import { checkSize } from './limits';
import { isSafetensors } from './safetensors';
import { decodeTensorsFile, encodeTensorsFile } from './tensors-file';
import { textOf } from './text';

/** The formats a network can be written in, by what their files end in. */
export const FORMATS = ['json', 'safetensors'] as const;
export type NetworkFormat = (typeof FORMATS)[number];

/** A network as the bytes of a file. */
export function encodeAs(
  format: NetworkFormat,
  snapshot: Snapshot,
  createdAt: Date,
): Uint8Array<ArrayBuffer> {
  return format === 'json'
    ? new TextEncoder().encode(encodeNetwork(snapshot, createdAt))
    : encodeTensorsFile(snapshot, createdAt);
}

/**
 * The network in a file of any format, known by its content; throws one sentence where it is none.
 * @param notes gets a sentence for whatever is not taken as it stands
 */
export function decodeAny(bytes: Uint8Array, notes: string[] = []): Snapshot {
  checkSize(bytes.length);
  return isSafetensors(bytes) ? decodeTensorsFile(bytes, notes) : decodeNetwork(textOf(bytes), notes);
}
