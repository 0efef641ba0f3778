import type { TaskConfig } from '../config/schema';

/** A memory task: read M bits, then answer a question about the last N of them with 0 or 1. */
export interface Task {
  kind: TaskConfig['kind'];
  /**
   * The right answer for one sequence after its last bit.
   * @param bit the bit read `back` bits ago; 0 is the last one
   */
  answer(bit: (back: number) => number, N: number): 0 | 1;
  /** The accuracy of always giving the more frequent answer. */
  chance(N: number, p: TaskConfig['p']): number;
  /** How many of the last bits the answer for N depends on: N, where it is not given. */
  span?(N: number): number;
  /** How many bits a sequence has at least and at most where tasks up to N are asked; as the paper has it, where it is not given. */
  lengths?(N: number): readonly [number, number];
  /** How a person would ask it and tell the answer; without it, in words that suit every task. */
  words?: TaskWords;
}

/** A task in words. */
export interface TaskWords {
  /** "was the number of 1s in the last 9 bits odd?" */
  question(N: number): string;
  /** What the answers 0 and 1 are called: a word each. */
  answers: readonly [string, string];
  /**
   * How the right answer follows: "three are 1, odd".
   * @param bits those that the answer for N depends on, the oldest first
   */
  explain(bits: readonly number[], N: number): string;
}

/** "the last 9 bits", "the last bit". */
export const lastBits = (N: number): string => (N === 1 ? 'the last bit' : `the last ${N} bits`);

/** The words of a task; in general ones where it has none of its own. */
export function wordsOf({ words, answer }: Task): TaskWords {
  return (
    words ?? {
      question: (N) => `what is the answer for ${lastBits(N)}?`,
      answers: ['0', '1'],
      explain: (bits) => `the answer is ${answer((back) => bits[bits.length - 1 - back], bits.length)}`,
    }
  );
}
