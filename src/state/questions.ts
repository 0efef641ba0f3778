import type { RunConfig, TaskConfig } from '../config/schema';
import { nameOfN } from '../config/task-name';
import { Stream } from '../math/random';
import { spanOf, taskOf } from '../tasks';
import { type TaskWords, wordsOf } from '../tasks/task';

/** The questions of a task in words, and of whom they are asked. */
export interface QuestionWords extends TaskWords {
  /** Of how many of the last bits the answer for N depends. */
  span(N: number): number;
  /** Who answers for N: "head 3"; of a mix "it for parity 3"; of a network that is told its task "it, told N = 3". */
  who(N: number): string;
}

/** How the questions of a task are put into words. */
export const questionsOf = (
  task: TaskConfig,
  context: RunConfig['network']['context'] = 'none',
): QuestionWords => ({
  ...wordsOf(taskOf(task)),
  span: (N) => spanOf(task, N),
  who: (N) => {
    if (context !== 'none') return `it, told ${nameOfN(task, N)}`;
    return task.kind === 'mix' ? `it for ${nameOfN(task, N)}` : `head ${N}`;
  },
});

/** Random bits to watch a network with ("0110"), as many 1s as 0s; a longer row begins like a shorter one. */
export function bitsToWatch(seed: number, length: number): string {
  const stream = Stream.of(seed, 'look');
  return Array.from({ length }, () => stream.integer(0, 1)).join('');
}
