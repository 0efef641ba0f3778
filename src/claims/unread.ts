import { mean } from 'd3-array';
import type { Claim } from './claim';
import { isSurelyAbove, meanOf } from './effects';
import { judgement } from './judgement';
import { average, damageOf, effectWords, percent, valuesOf } from './numbers';

const conditions = ['single'] as const;
const N = 9;
const OLD = [2, 3, 4, 5, 6, 7, 8];
/** A fresh readout must get this much more than the head, on the mean of old tasks. */
const MORE = 0.1;
const gain = damageOf(({ head, linear }) =>
  mean(OLD, (N) => (linear[N] === undefined ? undefined : linear[N] - (head[N] ?? 0.5))),
);
const of = (N: number, which: 'head' | 'linear') => damageOf((damage) => damage[which][N]);

/** Single-head's old tasks are unread more than forgotten. */
export const unread: Claim = {
  id: 'unread',
  group: 'Beyond the paper',
  sentence: 'What one head has forgotten is still in its neurons: unread, not gone.',
  paper: null,
  refuted: 'Fresh linear readouts of the same states that get no more from old tasks than the head does.',
  conditions,
  preset: 'breaks',
  question: `What can still be read at N = ${N}?`,
  judge(evidence) {
    const gains = meanOf(valuesOf(evidence, 'single', gain));
    const middle = [2, 8].map((N) => average(valuesOf(evidence, 'single', of(N, 'linear'))));
    return judgement(evidence, conditions, {
      effect: gains,
      criteria: [isSurelyAbove(gains, 0), isSurelyAbove(gains, MORE)],
      words: `On old tasks a fresh linear readout gets ${effectWords(gains)} more than the head: ${percent(middle[0])} at N = 2 and ${percent(middle[1])} at N = 8, where guessing gets half.`,
      numbers: { gain: gains.value, linear2: middle[0], linear8: middle[1] },
    });
  },
  figure: (evidence) => ({
    kind: 'teeth',
    label: 'Single-head',
    hue: 'single',
    N: [...OLD, N],
    head: [...OLD, N].map((N) => average(valuesOf(evidence, 'single', of(N, 'head')))),
    linear: [...OLD, N].map((N) => average(valuesOf(evidence, 'single', of(N, 'linear')))),
  }),
};
