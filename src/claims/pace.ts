import type { Claim } from './claim';
import { differenceOf } from './effects';
import { judgement } from './judgement';
import { average, courses, damageOf, effectWords, percent, valuesOf } from './numbers';

const conditions = ['single', 'multi'] as const;
const PACES = [1, 2, 3, 4];
const at = (k: number) => damageOf(({ pace }) => pace[k]);
/** Below this, a pace is not understood: guessing gets half. */
const GUESSING = 0.75;

/** Trained on one duration of bits, tested on others. */
export const pace: Claim = {
  id: 'pace',
  group: 'Beyond the paper',
  sentence: 'What was learnt at one pace is lost at another.',
  paper: null,
  refuted: 'Networks that answer with more than 75 % where every bit lasts two steps.',
  conditions,
  preset: 'longer',
  question: 'How accurate where every bit lasts k steps?',
  judge(evidence) {
    const [single, multi] = conditions.map((id) => valuesOf(evidence, id, at(2)));
    const difference = differenceOf(multi, single);
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [single, multi].map((each) => (average(each) ?? 1) < GUESSING),
      words: `At half the pace one head has ${percent(average(single))} and many have ${percent(average(multi))}: a difference of ${effectWords(difference)}.`,
      numbers: Object.fromEntries(
        conditions.flatMap((id) => PACES.map((k) => [`${id}${k}`, average(valuesOf(evidence, id, at(k)))])),
      ),
    });
  },
  figure: (evidence) => ({
    kind: 'lines',
    x: { label: 'k, steps a bit', values: PACES },
    y: { label: 'accuracy', scale: 'linear', include: [0.5, 1] },
    lines: [
      {
        label: 'Single-head',
        hue: 'single',
        networks: courses(evidence, 'single', PACES, (each, k) => at(k)(each)),
      },
      {
        label: 'Multi-head',
        hue: 'multi',
        networks: courses(evidence, 'multi', PACES, (each, k) => at(k)(each)),
      },
    ],
  }),
};
