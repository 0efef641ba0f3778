import type { Claim } from './claim';
import { differenceOf, isBelow, isSurelyBelow, meanOf } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, measured, valuesOf } from './numbers';

const conditions = ['halves-shared', 'halves-shared-1', 'halves-4'] as const;
/** Up to here nothing is divided. */
const NOT_DIVIDED = 0.1;
const probe = measured('probe5');

/** Whether what halves see decides, too. */
export const halvesShared: Claim = {
  id: 'halves-shared',
  group: 'Neighbours',
  sentence: 'Halves that both see both digits do not divide the work, however few wires join them.',
  paper: null,
  refuted: `A specialisation F above ${NOT_DIVIDED} where both halves see both digits.`,
  conditions,
  page: 'neighbours/modules/',
  question: 'How divided is what the halves know, by what they see?',
  judge(evidence) {
    const [shared, single, separate] = conditions.map((id) => valuesOf(evidence, id, probe));
    const difference = differenceOf(separate, shared);
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [isBelow, isSurelyBelow].map((is) =>
        [shared, single].every((each) => is(meanOf(each), NOT_DIVIDED)),
      ),
      words: `Where both see both, F is ${effectWords(meanOf(shared))} with 4 wires and ${effectWords(meanOf(single))} with one; where each sees its own, 4 wires leave ${effectWords(meanOf(separate))}.`,
      numbers: { shared: average(shared), single: average(single), separate: average(separate) },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'F, by probe', scale: 'linear', include: [0, 1] },
    rows: [
      dots(evidence, 'halves-4', probe, { label: 'each its own', hue: 'single' }),
      dots(evidence, 'halves-shared', probe, { label: 'both, 4 wires', hue: 'multi' }),
      dots(evidence, 'halves-shared-1', probe, { label: 'both, 1 wire', hue: 'multi' }),
    ],
  }),
};
