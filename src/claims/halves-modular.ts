import type { Claim } from './claim';
import { isSurelyBelow, meanOf } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, measured, percent, valuesOf, written } from './numbers';

const conditions = ['halves-40', 'halves-4'] as const;
/** From here on what the halves know counts as divided; and a task as learned. */
const DIVIDED = 0.35;
const LEARNED = 0.95;
const probe = measured('probe5');
const accuracy = measured('accuracy');

/** Whether a wiring in two parts is enough for two parts that work apart. */
export const halvesModular: Claim = {
  id: 'halves-modular',
  group: 'Neighbours',
  sentence: 'A network wired in two modules need not work as two: modular is not divided.',
  paper: null,
  refuted: `Networks with a tenth of all wires between their halves, which a modularity Q of 0.41 calls modular, with a specialisation F above ${DIVIDED}; or that do not learn the task.`,
  conditions,
  page: 'neighbours/modules/',
  question: 'How divided is what the halves know, where Q is 0.41?',
  judge(evidence) {
    const F = meanOf(valuesOf(evidence, 'halves-40', probe));
    const learned = conditions.map((id) => average(valuesOf(evidence, id, accuracy)));
    const Q = average(valuesOf(evidence, 'halves-40', measured('Q')));
    return judgement(evidence, conditions, {
      effect: F,
      criteria: [isSurelyBelow(F, DIVIDED), learned.every((each) => (each ?? 0) >= LEARNED)],
      words: `With 40 of 400 wires Q is ${written(Q)} and F is ${effectWords(F)}; ${percent(learned[0])} of answers are right, with 4 wires ${percent(learned[1])}.`,
      numbers: { F: F.value, Q, accuracy40: learned[0], accuracy4: learned[1] },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'F, by probe', scale: 'linear', include: [0, 1] },
    rows: [
      dots(evidence, 'halves-4', probe, { label: '4 wires, Q = 0.49', hue: 'other' }),
      dots(evidence, 'halves-40', probe, { label: '40 wires, Q = 0.41', hue: 'multi' }),
    ],
  }),
};
