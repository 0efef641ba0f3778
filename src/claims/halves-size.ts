import type { Claim } from './claim';
import { differenceOf, isAbove, isSurelyAbove } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, measured, valuesOf, written } from './numbers';

const conditions = ['halves-4', 'halves-50-neurons'] as const;
/** By so much F is to be lower in large halves. */
const LOWER = 0.15;
const probe = measured('probe5');

/** Whether halves with room to spare divide the work less. */
export const halvesSize: Claim = {
  id: 'halves-size',
  group: 'Neighbours',
  sentence: 'Halves with more neurons divide the work less, at the same share of wires.',
  paper: null,
  refuted: `A specialisation F that is not lower by ${LOWER} with 50 neurons a half than with 20, both with 1 % of the wires there can be.`,
  conditions,
  page: 'neighbours/modules/',
  question: 'How divided is what the halves know, with 1 % of the wires?',
  judge(evidence) {
    const [small, large] = conditions.map((id) => valuesOf(evidence, id, probe));
    const difference = differenceOf(small, large);
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [isAbove(difference, LOWER), isSurelyAbove(difference, 0)],
      words: `F is ${written(average(small))} with 20 neurons a half and ${written(average(large))} with 50: lower by ${effectWords(difference)}.`,
      numbers: { small: average(small), large: average(large) },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'F, by probe', scale: 'linear', include: [0, 1] },
    rows: [
      dots(evidence, 'halves-4', probe, { label: '20 neurons a half', hue: 'single' }),
      dots(evidence, 'halves-50-neurons', probe, { label: '50 neurons a half', hue: 'multi' }),
    ],
  }),
};
