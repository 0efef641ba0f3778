import { encodeNetwork } from '../network/file';
import { decodeAny } from '../network/formats';
import { checkSize } from '../network/limits';
import type { Snapshot } from '../worker/protocol';

/** A network as a file to save: its name says the curriculum, how far it came, and the seed. */
export function saveNetwork(snapshot: Snapshot): { name: string; text: string } {
  const { config, progress } = snapshot;
  const name = `tau-${config.curriculum.kind}-N${progress.heads.at(-1)}-seed${config.seed}.json`;
  return { name, text: encodeNetwork(snapshot, new Date()) };
}

/** Reads a network file; throws one sentence where it is not one. */
export async function readNetwork(file: Blob): Promise<Snapshot> {
  checkSize(file.size);
  return decodeAny(new Uint8Array(await file.arrayBuffer()));
}
