import type { PackedNetwork } from '../neighbours/packing/network';

/** How far a network is. */
export interface PackingProgress {
  update: number;
  /** Of every task, by the last test. */
  accuracy: readonly number[];
}

export type PackingReply =
  | ({ kind: 'progress' } & PackingProgress)
  | { kind: 'network'; network: PackedNetwork }
  | { kind: 'failed'; message: string };
