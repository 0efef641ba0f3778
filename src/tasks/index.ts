import type { SingleKind } from '../config/mix';
import type { TaskConfig } from '../config/schema';
import { memoised } from '../math/memoised';
import { dms } from './dms';
import { majority } from './majority';
import { mixOf } from './mix';
import { parity } from './parity';
import type { Task } from './task';

const TASKS: Record<SingleKind, Task> = { parity, dms, majority };

/** What is asked; of a mix it has several, told apart by N. */
export const taskOf = memoised(
  (task: TaskConfig): Task => (task.kind === 'mix' ? mixOf(task.mix, TASKS) : TASKS[task.kind]),
);

/** How many of the last bits the answer for N depends on. */
export const spanOf = (task: TaskConfig, N: number): number => taskOf(task).span?.(N) ?? N;
