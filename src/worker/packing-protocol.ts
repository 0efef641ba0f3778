import type { PackedNetwork } from '../neighbours/packing/network';
import type { PackingSettings } from '../neighbours/packing/settings';

/** What the page on packing tells a worker that trains one network at a time. */
export type PackingCommand =
  | { kind: 'train'; settings: PackingSettings }
  /** How many more blocks it may train, each with a test at its end: 0 is a pause. */
  | { kind: 'allow'; blocks: number };

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
