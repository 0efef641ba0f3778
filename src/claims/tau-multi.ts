import type { Claim } from './claim';
import { differenceOf, isBelow, isSurelyBelow } from './effects';
import { judgement } from './judgement';
import { average, courses, effectWords, tauAt, valuesOf, written } from './numbers';

const conditions = ['multi'] as const;
const N = 13;
/** Mean τ that is no more than at the start (1.5), in steps. */
const MOST = 1.4;
const AT = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

/** Multi-head keeps τ: it falls towards 1. */
export const tauMulti: Claim = {
  id: 'tau-multi',
  group: 'Neurons',
  sentence: 'Heads that stay keep neurons as fast as they were.',
  paper: {
    where: 'section 4.2',
    numbers: 'Mean τ falls from 1.50 to 1.18 at N = 100; its spread stays near 0.3.',
  },
  refuted: `A mean τ at N = ${N} that is above ${MOST} steps, or more than at N = 2.`,
  conditions,
  preset: 'slow',
  question: 'Does mean τ only fall?',
  judge(evidence) {
    const means = valuesOf(evidence, 'multi', tauAt(N));
    const fall = differenceOf(means, valuesOf(evidence, 'multi', tauAt(2)));
    const mean = average(means);
    return judgement(evidence, conditions, {
      effect: fall,
      criteria: [mean !== null && mean < MOST, isBelow(fall, 0) && isSurelyBelow(fall, 0)],
      words: `From N = 2 to ${N} mean τ changes by ${effectWords(fall)} steps, to ${written(mean)}.`,
      numbers: { mean, fall: fall.value },
    });
  },
  figure: (evidence) => ({
    kind: 'lines',
    x: { label: 'N reached', values: AT },
    y: { label: 'mean τ, steps', scale: 'linear', include: [1, 2] },
    lines: [
      {
        label: 'Multi-head',
        hue: 'multi',
        networks: courses(evidence, 'multi', AT, (network, N) => tauAt(N)(network)),
      },
    ],
  }),
};
