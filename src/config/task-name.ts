import { memoised } from '../math/memoised';
import { readMix } from './mix';
import type { RunConfig, TaskConfig } from './schema';

const WRITTEN = { parity: 'parity', dms: 'DMS', majority: 'majority' };

const tasksOf = memoised(({ mix }: TaskConfig): string[] =>
  readMix(mix).map(({ kind, N }) => `${WRITTEN[kind]} ${N}`),
);

/** What an N of a task is called beside "learning": of a mix the task at that place of its list, "parity 3"; else the number. */
export const shortNameOfN = (task: TaskConfig, N: number): string =>
  (task.kind === 'mix' ? tasksOf(task)[N - 1] : undefined) ?? String(N);

/** The same in sentences: "parity 3", or "N = 3". */
export const nameOfN = (task: TaskConfig, N: number): string =>
  task.kind === 'mix' ? shortNameOfN(task, N) : `N = ${N}`;

/** Where a stream of tasks is: the block that is on, from 1; undefined of any other curriculum. */
export interface StreamPlace {
  block: number;
  blocks: number;
  /** The task of this block. */
  task: string;
}

/** Of a stream a block is an epoch. */
export function streamPlace(
  { curriculum: { kind, startN }, task, training: { maxEpochs } }: RunConfig,
  { epoch, heads }: { epoch: number; heads: readonly number[] },
): StreamPlace | undefined {
  if (kind !== 'stream') return undefined;
  return {
    block: Math.min(epoch + 1, maxEpochs),
    blocks: maxEpochs,
    task: nameOfN(task, heads.at(-1) ?? startN),
  };
}

/** "block 3 of 8: parity 3" */
export const placeWords = ({ block, blocks, task }: StreamPlace): string =>
  `block ${block} of ${blocks}: ${task}`;
