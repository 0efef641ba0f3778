import type { Claim } from './claim';
import { differenceOf, isBelow, isSurelyBelow } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, type Pick, valuesOf, written } from './numbers';

const conditions = ['single', 'multi'] as const;
const N = 9;
const weight: Pick = ({ dynamics }) => dynamics[N]?.weight;

/** Single-head networks have stronger negative weights. */
export const weights: Claim = {
  id: 'weights',
  group: 'Network',
  sentence: 'One head makes the recurrent weights more negative.',
  paper: {
    where: 'section 4.2',
    numbers: 'Mean of W at N = 11: −0.00215 with one head, −0.00102 with many.',
  },
  refuted: `A mean of W at N = ${N} that is no lower with one head than with many.`,
  conditions,
  preset: 'slow',
  question: `What is the mean of W at N = ${N}?`,
  judge(evidence) {
    const [single, multi] = conditions.map((id) => valuesOf(evidence, id, weight));
    const difference = differenceOf(single, multi);
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [isBelow(difference, 0), isSurelyBelow(difference, 0)],
      words: `The mean of W is ${written(average(single), 4)} with one head and ${written(average(multi), 4)} with many: ${effectWords(difference, 4)}. The paper’s own sliding windows look like one head here, so little rests on it.`,
      numbers: { single: average(single), multi: average(multi), difference: difference.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'mean of W', scale: 'linear', include: [0] },
    rows: [
      dots(evidence, 'single', weight, { label: 'Single-head', hue: 'single', paper: -0.00215 }),
      dots(evidence, 'multi', weight, { label: 'Multi-head', hue: 'multi', paper: -0.00102 }),
    ],
  }),
};
