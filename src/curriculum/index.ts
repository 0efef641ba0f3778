import type { Progress } from '../config/progress';
import type { CurriculumConfig } from '../config/schema';
import { all } from './all';
import { type Curriculum, last, type Stage } from './curriculum';
import { multi } from './multi';
import { none } from './none';
import { single } from './single';
import { sliding } from './sliding';
import { stream } from './stream';

export type { Stage } from './curriculum';

const CURRICULA: Record<CurriculumConfig['kind'], Curriculum> = { single, multi, sliding, none, stream };

export const curriculumOf = ({ kind, heads }: CurriculumConfig): Curriculum =>
  kind === 'none' && heads === 'all' ? all : CURRICULA[kind];

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

/**
 * The stage of a network that goes on under another curriculum, or under other numbers of the same one. A head
 * belongs to the N it was trained for last, and keeps its weights as long as that N is in training:
 *
 *   → single        the largest head goes on as the one head
 *   → multi         all heads go on; the next join at the next promotion
 *   → sliding       the largest w heads go on; a window that is not full fills up at promotions
 *   → none, one     the target's head; a new one on the trained network where it has none (the paper's retraining)
 *   → none, all     every head from the first N to the target; those it has not are new
 *
 * Switching to what already holds changes nothing. An N that gets a new head is not reached.
 */
export function switchTo(stage: Stage, to: CurriculumConfig): Stage {
  const heads = curriculumOf(to).take(stage.heads, to);
  const N = last(heads);
  const reachable = stage.heads.includes(N) ? N : N - 1;
  return { heads, reached: Math.min(stage.reached, reachable) };
}

/** The stage of a network that has lost neurons: one that had reached the target has to pass its last test once more. */
export const again = (stage: Stage, config: CurriculumConfig): Stage =>
  isDone(stage, config) ? { ...stage, reached: last(stage.heads) - 1 } : stage;

/** Whether the network was promoted from the target N. */
export const isDone = ({ reached }: Stage, { stopN }: CurriculumConfig): boolean => reached >= stopN;

/** The stage that a saved network stands at: as it says, or its history, and without one its heads do. */
export function stageOf({ heads, reached, history }: Progress, config: CurriculumConfig): Stage {
  if (reached !== undefined) return { heads, reached: Math.min(reached, last(heads)) };
  const promotion = history.findLast((record) => record.promoted);
  if (promotion) return { heads, reached: last(promotion.heads) };
  const start = startOf(config);
  return last(heads) > last(start.heads) ? { heads, reached: last(heads) - 1 } : { ...start, heads };
}
