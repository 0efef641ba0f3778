import type { Progress } from '../config/progress';
import type { CurriculumConfig } from '../config/schema';
import { type Curriculum, last, type Stage } from './curriculum';
import { multi } from './multi';
import { none } from './none';
import { single } from './single';
import { sliding } from './sliding';

export type { Stage } from './curriculum';

const CURRICULA: Record<CurriculumConfig['kind'], Curriculum> = { single, multi, sliding, none };

export const curriculumOf = ({ kind }: CurriculumConfig): Curriculum => CURRICULA[kind];

export const startOf = (config: CurriculumConfig): Stage => ({
  heads: curriculumOf(config).start(config),
  reached: config.startN - 1,
});

/** Whether a test is passed: the mean over the heads in training and the largest N are above the threshold. */
export function passes(
  heads: readonly number[],
  accuracy: Readonly<Record<string, number>>,
  threshold: number,
): boolean {
  const mean = heads.reduce((sum, N) => sum + accuracy[N], 0) / heads.length;
  return mean > threshold && accuracy[last(heads)] > threshold;
}

/** The stage after a passed test (paper, section 2.3): the last N is reached, and the next heads begin. */
export const promote = (stage: Stage, config: CurriculumConfig): Stage =>
  proceed({ ...stage, reached: last(stage.heads) }, config);

/** Goes on to the next heads where the present ones are behind and the target is not: also after it was moved. */
export function proceed(stage: Stage, config: CurriculumConfig): Stage {
  const behind = stage.reached >= last(stage.heads);
  return behind && !isDone(stage, config)
    ? { ...stage, heads: curriculumOf(config).next(stage.heads, config) }
    : stage;
}

/** Whether the network was promoted from the target N. */
export const isDone = ({ reached }: Stage, { stopN }: CurriculumConfig): boolean => reached >= stopN;

/** The stage that a saved network stands at: its history knows, and without one its heads do. */
export function stageOf({ heads, history }: Progress, config: CurriculumConfig): Stage {
  const promotion = history.findLast((record) => record.promoted);
  if (promotion) return { heads, reached: last(promotion.heads) };
  const start = startOf(config);
  return last(heads) > last(start.heads) ? { heads, reached: last(heads) - 1 } : { ...start, heads };
}
