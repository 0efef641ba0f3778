import type { CurriculumConfig } from '../config/schema';

/** Where a curriculum stands. */
export interface Stage {
  /** The Ns in training, consecutive, smallest first. */
  heads: number[];
  /** The largest N the network was promoted from; one less than the first N before the first promotion. */
  reached: number;
}

/** A way to come from easy tasks to hard ones; its functions are pure. */
export interface Curriculum {
  /** The Ns to begin with. */
  start(config: CurriculumConfig): number[];
  /** The Ns after a promotion; the same ones where there is nothing to go on to. */
  next(heads: readonly number[], config: CurriculumConfig): number[];
  /** The Ns that a network with the given heads goes on with where this curriculum takes it over. */
  take(heads: readonly number[], config: CurriculumConfig): number[];
  /** The Ns after any epoch, passed or not, where no test decides; then nothing is ever promoted. */
  afterEpoch?(heads: readonly number[], config: CurriculumConfig): number[];
  /** Whether one head goes on to every next task, rather than each N having its own. */
  sharesHead?: boolean;
}

export const last = (heads: readonly number[]): number => heads[heads.length - 1];

/** [from, from + 1, …, to] */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
