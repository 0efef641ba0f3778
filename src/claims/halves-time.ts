import type { Claim } from './claim';
import { differenceOf, isSurelyAbove } from './effects';
import { probeCourse, STEPS } from './halves';
import { judgement } from './judgement';
import { average, effectWords, measured, valuesOf, written } from './numbers';

const conditions = ['halves-4', 'halves-still', 'halves-400'] as const;
/** F is whole from here on; after the second step it is to be lower than this without noise, higher than that with it. */
const WHOLE = 0.95;
const GONE = 0.3;
const LEFT = 0.4;

/** When the division goes, and what noise has to do with it. */
export const halvesTime: Claim = {
  id: 'halves-time',
  group: 'Neighbours',
  sentence:
    'The division is whole at first and goes as the wires carry: at once where digits stand still, slowly where they flicker.',
  paper: null,
  refuted: `A specialisation F below ${WHOLE} after the first step, above ${GONE} after the second without noise, or below ${LEFT} with it.`,
  conditions,
  page: 'neighbours/modules/',
  question: 'When does the division go?',
  judge(evidence) {
    const at = (id: (typeof conditions)[number], t: number) => valuesOf(evidence, id, measured(`probe${t}`));
    const first = conditions.map((id) => average(at(id, 1)));
    const [noisy, still, all] = conditions.map((id) => at(id, 2));
    const difference = differenceOf(noisy, still);
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [
        first.every((each) => (each ?? 0) >= WHOLE),
        (average(still) ?? 1) <= GONE && (average(noisy) ?? 0) >= LEFT && isSurelyAbove(difference, 0),
        isSurelyAbove(differenceOf(noisy, all), 0),
      ],
      words: `After the first step F is ${written(first[0])}. After the second, 4 wires leave ${written(average(noisy))} with noisy digits and ${written(average(still))} with still ones, a difference of ${effectWords(difference)}; 400 wires leave ${written(average(all))}.`,
      numbers: { first: first[0], noisy: average(noisy), still: average(still), all: average(all) },
    });
  },
  figure: (evidence) => ({
    kind: 'lines',
    x: { label: 'step', values: STEPS },
    y: { label: 'F, by probe', scale: 'linear', include: [0, 1] },
    lines: [
      { label: '30 % noise', hue: 'single', networks: probeCourse(evidence, 'halves-4') },
      { label: 'still digits', hue: 'multi', networks: probeCourse(evidence, 'halves-still') },
    ],
  }),
};
