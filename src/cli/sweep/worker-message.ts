import type { RunOutcome } from './do-run';

/** What a worker tells the sweep that began it. */
export type WorkerMessage =
  | { kind: 'begun'; index: number }
  | { kind: 'ended'; index: number; outcome: RunOutcome }
  | { kind: 'note'; sentence: string }
  | { kind: 'fault'; sentence: string };
