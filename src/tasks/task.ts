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
}
