import type { Claim } from './claim';
import { isAbove, isSurelyAbove, meanOf, slopeOf } from './effects';
import { judgement } from './judgement';
import { dots, effectWords, type Pick, valuesOf } from './numbers';

const conditions = ['single', 'multi'] as const;

/** How much it grows from one N to the next, by least squares over the Ns at which a network was looked at. */
const slope: Pick = ({ dynamics }) =>
  slopeOf(Object.entries(dynamics).flatMap(([N, { dimension }]) => [[Number(N), dimension] as const]));

export const dimension: Claim = {
  id: 'dimension',
  group: 'Network',
  sentence: 'The more it remembers, the more dimensions its activity has.',
  paper: {
    where: 'section 4.2 and appendix',
    numbers:
      'About 2.5 components for 90 % of the variance at N = 2, 8 at 6, 18 at 11, under both curricula.',
  },
  refuted: 'A curriculum under which the number of components does not grow with N.',
  conditions,
  preset: 'slow',
  question: 'How many more dimensions for each N?',
  judge(evidence) {
    const [single, multi] = conditions.map((id) => meanOf(valuesOf(evidence, id, slope)));
    return judgement(evidence, conditions, {
      effect: single,
      criteria: [isAbove(single, 0) && isAbove(multi, 0), isSurelyAbove(single, 0), isSurelyAbove(multi, 0)],
      words: `The number of components changes by ${effectWords(single)} for each N with one head, by ${effectWords(multi)} with many.`,
      numbers: { single: single.value, multi: multi.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'components for each N', scale: 'linear', include: [0] },
    rows: [
      dots(evidence, 'single', slope, { label: 'Single-head', hue: 'single' }),
      dots(evidence, 'multi', slope, { label: 'Multi-head', hue: 'multi' }),
    ],
  }),
};
