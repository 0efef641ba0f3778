import type { TaskConfig } from '../config/schema';
import { Stream } from '../math/random';
import { taskOf } from '../tasks';
import { type TaskWords, wordsOf } from '../tasks/task';

/** How the questions of a task are put into words. */
export const questionsOf = (task: TaskConfig): TaskWords => wordsOf(taskOf(task));

/** Random bits to watch a network with ("0110"), as many 1s as 0s; a longer row begins like a shorter one. */
export function bitsToWatch(seed: number, length: number): string {
  const stream = Stream.of(seed, 'look');
  return Array.from({ length }, () => stream.integer(0, 1)).join('');
}
