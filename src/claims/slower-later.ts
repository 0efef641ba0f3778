import type { Claim } from './claim';
import { isAbove, isSurelyAbove, ratioOf } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, stepsTo, valuesOf, written } from './numbers';

const conditions = ['multi-frozen-1', 'multi-frozen-2', 'multi-frozen-3'] as const;
const N = 13;

/** Many heads learn with frozen τ, too: the slower the neurons, the later. */
export const slowerLater: Claim = {
  id: 'slower-later',
  group: 'Climbing',
  sentence: 'The slower the neurons are frozen, the less far many heads come.',
  paper: {
    where: 'on networks whose τ is fixed',
    numbers: 'τ frozen at 1, 2, 3: N = 101, 87, 66 to 72 in the end.',
  },
  refuted: `Networks with τ frozen at 3 that reach N = ${N} as early as those with τ frozen at 1.`,
  conditions,
  preset: 'fixed',
  question: `How many steps to N = ${N}?`,
  judge(evidence) {
    const [one, two, three] = conditions.map((id) => valuesOf(evidence, id, stepsTo(N)));
    const ratio = ratioOf(three, one);
    const [a, b, c] = [one, two, three].map(average);
    const ordered = a !== null && b !== null && c !== null && a < b && b < c;
    return judgement(evidence, conditions, {
      effect: ratio,
      criteria: [isAbove(ratio, 1) && ordered, isSurelyAbove(ratio, 1)],
      words: `With τ = 3 it takes ${effectWords(ratio, 1)} times as many steps as with τ = 1: ${written(c)} against ${written(a)}, and ${written(b)} with τ = 2.`,
      numbers: { one: a, two: b, three: c, ratio: ratio.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'steps, multi-head (log scale)', scale: 'log' },
    rows: conditions.map((id, i) => dots(evidence, id, stepsTo(N), { label: `τ = ${i + 1}`, hue: 'multi' })),
  }),
};
