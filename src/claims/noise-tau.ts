import type { Claim } from './claim';
import { isAbove, isSurelyAbove, ratioOf } from './effects';
import { judgement } from './judgement';
import { average, damageOf, dots, effectWords, valuesOf, written } from './numbers';

const conditions = ['single', 'multi'] as const;
/** So many times as much noise must many heads bear. */
const BAR = 1.2;
const half = damageOf((damage) => damage.halfTau);

/** Multi-head bears more noise in τ. */
export const noiseTau: Claim = {
  id: 'noise-tau',
  group: 'Damage',
  sentence: 'One head bears less noise in its time constants.',
  paper: {
    where: 'section 4.3',
    numbers:
      'Half is lost at ε = 0.076 with one head (0.061 to 0.087), 0.188 with many (0.172 to 0.212), at N = 30.',
  },
  refuted: `Networks with many heads that bear less than ${BAR} times as much noise.`,
  conditions,
  preset: 'breaks',
  question: 'At which noise in τ is half lost?',
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
    axis: { label: 'ε, share of ‖τ‖ (log scale)', scale: 'log' },
    rows: [
      dots(evidence, 'single', half, { label: 'Single-head', hue: 'single', paper: 0.076 }),
      dots(evidence, 'multi', half, { label: 'Multi-head', hue: 'multi', paper: 0.188 }),
    ],
  }),
};
