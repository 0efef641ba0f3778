import type { Claim } from './claim';
import { differenceOf, isSurelyBelow } from './effects';
import { judgement } from './judgement';
import { average, courses, effectWords, fewest, tauAt, valuesOf, written } from './numbers';

const conditions = ['single-sigmoid', 'single-outside'] as const;
const N = 9;
const AT = [2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Where τ has not grown, it is below this, in steps: neurons begin with 1.5. */
const KEPT = 1.5;

/** Sigmoid units climb without τ growth. */
export const sigmoid: Claim = {
  id: 'sigmoid',
  group: 'Beyond the paper',
  sentence: 'With sigmoid units one head climbs without slowing its neurons down.',
  paper: null,
  refuted: `Sigmoid networks with one head whose mean τ at N = ${N} is above ${KEPT} steps, or no less than that of leaky ReLU networks.`,
  conditions,
  question: 'Does mean τ grow, with the leak outside?',
  judge(evidence) {
    const [own, other] = conditions.map((id) => valuesOf(evidence, id, tauAt(N)));
    const difference = differenceOf(own, other);
    const reached = own.length;
    const all = fewest(evidence, ['single-sigmoid']);
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [reached === all && all > 0 && own.every((tau) => tau < KEPT), isSurelyBelow(difference, 0)],
      words: `${reached} of ${all} reach N = ${N} with a mean τ of ${written(average(own))}; leaky ReLU units, their leak outside as well, have ${written(average(other))}: ${effectWords(difference)} steps.`,
      numbers: { sigmoid: average(own), leakyRelu: average(other), difference: difference.value, reached },
    });
  },
  figure: (evidence) => ({
    kind: 'lines',
    x: { label: 'N reached', values: AT },
    y: { label: 'mean τ, steps', scale: 'linear', include: [1, 2] },
    lines: [
      {
        label: 'sigmoid',
        hue: 'other',
        networks: courses(evidence, 'single-sigmoid', AT, (each, N) => tauAt(N)(each)),
      },
      {
        label: 'leaky ReLU',
        hue: 'single',
        networks: courses(evidence, 'single-outside', AT, (each, N) => tauAt(N)(each)),
      },
    ],
  }),
};
