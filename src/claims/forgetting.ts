import { mean } from 'd3-array';
import type { Claim } from './claim';
import { differenceOf } from './effects';
import { judgement } from './judgement';
import { damageOf, dots, effectWords, percent, valuesOf } from './numbers';

const conditions = ['single', 'multi'] as const;
const N = 9;
const OLD = [2, 3, 4, 5, 6, 7, 8];
/** Old tasks are forgotten below this accuracy, and kept above that. */
const FORGOTTEN = 0.6;
const KEPT = 0.98;
const oldTasks = damageOf(({ head }) => mean(OLD, (N) => head[N] ?? undefined));

/** Single-head forgets, multi-head does not. */
export const forgetting: Claim = {
  id: 'forgetting',
  group: 'Network',
  sentence: 'One head forgets every task but the last.',
  paper: {
    where: 'on accuracy at smaller N',
    numbers: 'The single-head network of N = 11 scores 0.49 to 0.51 on every other N.',
  },
  refuted: 'A head that still answers its old tasks with more than 60 %, or old heads of many below 98 %.',
  conditions,
  preset: 'breaks',
  question: `How well are N = 2 to ${N - 1} still answered at N = ${N}?`,
  judge(evidence) {
    const [single, multi] = conditions.map((id) => valuesOf(evidence, id, oldTasks));
    const difference = differenceOf(multi, single);
    const [one, many] = [mean(single) ?? null, mean(multi) ?? null];
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [one !== null && one < FORGOTTEN, many !== null && many > KEPT],
      words: `On tasks of the past one head has ${percent(one)}, many have ${percent(many)}: a difference of ${effectWords(difference)}. Half is what guessing gets.`,
      numbers: { single: one, multi: many, difference: difference.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'accuracy on old tasks, p = 0.5', scale: 'linear', include: [0.5, 1] },
    rows: [
      dots(evidence, 'single', oldTasks, { label: 'Single-head', hue: 'single', paper: 0.5 }),
      dots(evidence, 'multi', oldTasks, { label: 'Multi-head', hue: 'multi' }),
    ],
  }),
};
