import type { Claim } from './claim';
import { isAbove, isBelow, isSurelyAbove, isSurelyBelow, ratioOf } from './effects';
import { judgement } from './judgement';
import { average, damageOf, dots, effectWords, valuesOf, written } from './numbers';

const conditions = ['single', 'multi'] as const;
/** In steps, no curriculum bears this many times as much as the other. */
const SAME = 1.4;
const inSteps = damageOf((damage) => damage.halfTauSteps);
const asShare = damageOf((damage) => damage.halfTau);

/** In absolute steps both bear the same noise in τ. */
export const noiseSteps: Claim = {
  id: 'noise-steps',
  group: 'Beyond the paper',
  sentence: 'Measured in steps, both curricula bear the same noise in τ.',
  paper: null,
  refuted: `Networks of one curriculum that surely bear more steps of noise in τ than those of the other, or ${SAME} times as many.`,
  conditions,
  preset: 'breaks',
  question: 'At how many steps of noise in τ is half lost?',
  judge(evidence) {
    const [single, multi] = conditions.map((id) => valuesOf(evidence, id, inSteps));
    const ratio = ratioOf(multi, single);
    const shares = ratioOf(valuesOf(evidence, 'multi', asShare), valuesOf(evidence, 'single', asShare));
    return judgement(evidence, conditions, {
      effect: ratio,
      criteria: [
        isAbove(ratio, 1 / SAME) &&
          isBelow(ratio, SAME) &&
          !isSurelyAbove(ratio, 1) &&
          !isSurelyBelow(ratio, 1),
        isSurelyAbove(shares, 1),
      ],
      words: `Half is lost at ${written(average(single))} steps with one head and ${written(average(multi))} with many: ${effectWords(ratio)} times as many. As a share of ‖τ‖ it is ${effectWords(shares)} times as much.`,
      numbers: { single: average(single), multi: average(multi), ratio: ratio.value, share: shares.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'steps (log scale)', scale: 'log' },
    rows: [
      dots(evidence, 'single', inSteps, { label: 'Single-head', hue: 'single' }),
      dots(evidence, 'multi', inSteps, { label: 'Multi-head', hue: 'multi' }),
    ],
  }),
};
