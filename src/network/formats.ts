import type { Snapshot } from '../cells/snapshot';
import { decodeNetwork, encodeNetwork } from './file';
import { checkSize } from './limits';
import { isSafetensors } from './safetensors';
import { decodeTensorsFile, encodeTensorsFile } from './tensors-file';

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

/** The network in a file of any format, known by its content; throws one sentence where it is none. */
export function decodeAny(bytes: Uint8Array): Snapshot {
  checkSize(bytes.length);
  return isSafetensors(bytes) ? decodeTensorsFile(bytes) : decodeNetwork(textOf(bytes));
}

/** Bytes as text; throws one sentence where they are none. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('file: neither text nor safetensors');
  }
}
