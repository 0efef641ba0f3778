import type { Claim } from './claim';
import { isAbove, isSurelyAbove, ratioOf } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, stepsTo, valuesOf, written } from './numbers';

const N = 9;
/** So many times as long must single-head take. */
const BAR = 2;

const conditions = ['single', 'multi'] as const;

/** Multi-head climbs faster. */
export const speed: Claim = {
  id: 'speed',
  group: 'Climbing',
  sentence: 'With many heads a network climbs faster.',
  paper: {
    where: 'section 4.1',
    numbers:
      'One epoch for each N with many heads, N = 11 by epoch 12; one head is at N = 10 in epoch 15 and at 20 in epoch 99.',
  },
  refuted: `Networks with one head that reach N = ${N} in less than ${BAR} times as many steps.`,
  conditions,
  preset: 'heads',
  question: `How many steps to N = ${N}?`,
  judge(evidence) {
    const [single, multi] = conditions.map((id) => valuesOf(evidence, id, stepsTo(N)));
    const ratio = ratioOf(single, multi);
    const inAll = single.length > 0 && single.every((steps) => multi.every((other) => steps > BAR * other));
    return judgement(evidence, conditions, {
      effect: ratio,
      criteria: [isAbove(ratio, 1), isSurelyAbove(ratio, BAR) && inAll],
      words: `One head needs ${effectWords(ratio, 1)} times as many steps: ${written(average(single))} against ${written(average(multi))}.`,
      numbers: { single: average(single), multi: average(multi), ratio: ratio.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'steps (log scale)', scale: 'log' },
    rows: [
      dots(evidence, 'single', stepsTo(N), { label: 'Single-head', hue: 'single' }),
      dots(evidence, 'multi', stepsTo(N), { label: 'Multi-head', hue: 'multi' }),
    ],
  }),
};
