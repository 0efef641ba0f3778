import { readMix, type SingleKind } from '../config/mix';
import type { Task } from './task';

/** How many bits a sequence has at least, and at most, beyond those that the longest task asks about. */
const BEYOND = { least: 1, most: 7 };

/**
 * Several tasks on one stream of bits, each known by its place in a list, from 1 on: that is its N, and a promotion adds the
 * next one. Not in the paper.
 */
export function mixOf(text: string, tasks: Record<SingleKind, Task>): Task {
  const list = readMix(text);
  const at = (place: number) => {
    const { kind, N } = list[place - 1];
    return { task: tasks[kind], N };
  };
  const longest = (place: number) => Math.max(...list.slice(0, place).map(({ N }) => N));
  return {
    kind: 'mix',
    answer(bit, place) {
      const { task, N } = at(place);
      return task.answer(bit, N);
    },
    chance(place, p) {
      const { task, N } = at(place);
      return task.chance(N, p);
    },
    span: (place) => list[place - 1].N,
    lengths: (place) => [longest(place) + BEYOND.least, longest(place) + BEYOND.most],
    words: {
      question(place) {
        const { task, N } = at(place);
        return task.words?.question(N) ?? '';
      },
      answers: ['no', 'yes'],
      explain(bits, place) {
        const { task, N } = at(place);
        return task.words?.explain(bits, N) ?? '';
      },
    },
  };
}
