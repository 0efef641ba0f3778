import type { Claim } from './claim';
import { isAbove, isSurelyAbove, meanOf, ratioOf } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, type Pick, valuesOf, written } from './numbers';

const conditions = ['single', 'multi'] as const;
const N = 9;
const radius: Pick = ({ dynamics }) => dynamics[N]?.radius;

/** One head drives the weights past a spectral radius of 1. */
export const spectralRadius: Claim = {
  id: 'radius',
  group: 'Network',
  sentence: 'One head drives the weights past a spectral radius of 1, many heads do not.',
  paper: {
    where: 'on connectivity',
    numbers: 'At N = 11: 1.65 with one head, 0.96 with many; both start at 0.58.',
  },
  refuted: `A spectral radius at N = ${N} of 1 or less with one head, or of more than 1 with many.`,
  conditions,
  preset: 'slow',
  question: `How large is the largest |λ| of W at N = ${N}?`,
  judge(evidence) {
    const [single, multi] = conditions.map((id) => valuesOf(evidence, id, radius));
    const ratio = ratioOf(single, multi);
    const surely = isSurelyAbove(meanOf(single), 1);
    const [one, many] = [average(single), average(multi)];
    return judgement(evidence, conditions, {
      effect: ratio,
      criteria: [isAbove(ratio, 1) && isSurelyAbove(ratio, 1), surely, many !== null && many <= 1],
      words: `It is ${written(one)} with one head and ${written(many)} with many: ${effectWords(ratio, 1)} times as large.`,
      numbers: { single: one, multi: many, ratio: ratio.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'largest |λ| (log scale)', scale: 'log', include: [1] },
    rows: [
      dots(evidence, 'single', radius, { label: 'Single-head', hue: 'single', paper: 1.65 }),
      dots(evidence, 'multi', radius, { label: 'Multi-head', hue: 'multi', paper: 0.96 }),
    ],
  }),
};
