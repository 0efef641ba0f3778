import type { Claim } from './claim';
import { isAbove, isSurelyAbove, ratioOf } from './effects';
import { judgement } from './judgement';
import { average, damageOf, dots, effectWords, valuesOf, written } from './numbers';

const conditions = ['single', 'multi'] as const;
/** So many times as much noise must many heads bear. */
const BAR = 1.2;
const half = damageOf((damage) => damage.halfWeights);

/** Multi-head bears more noise in W. */
export const noiseWeights: Claim = {
  id: 'noise-w',
  group: 'Damage',
  sentence: 'One head bears less noise in its weights.',
  paper: {
    where: 'section 4.3',
    numbers:
      'Half is lost at ε = 0.30 with one head (0.27 to 0.31), 0.56 with many (0.54 to 0.58), at N = 30.',
  },
  refuted: `Networks with many heads that bear less than ${BAR} times as much noise.`,
  conditions,
  preset: 'breaks',
  question: 'At which noise in W is half lost?',
  judge(evidence) {
    const [single, multi] = conditions.map((id) => valuesOf(evidence, id, half));
    const ratio = ratioOf(multi, single);
    return judgement(evidence, conditions, {
      effect: ratio,
      criteria: [isAbove(ratio, BAR), isSurelyAbove(ratio, 1)],
      words: `Many heads bear ${effectWords(ratio, 1)} times as much: half is lost at ${written(average(multi))} of the norm, with one head at ${written(average(single))}.`,
      numbers: { single: average(single), multi: average(multi), ratio: ratio.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'ε, share of ‖W‖ (log scale)', scale: 'log' },
    rows: [
      dots(evidence, 'single', half, { label: 'Single-head', hue: 'single', paper: 0.296 }),
      dots(evidence, 'multi', half, { label: 'Multi-head', hue: 'multi', paper: 0.559 }),
    ],
  }),
};
