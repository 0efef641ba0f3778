import type { Claim } from './claim';
import { isSurelyAbove, ratioOf } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, stepsTo, valuesOf, written } from './numbers';

const conditions = ['single-lstm', 'multi-lstm', 'single-gru', 'multi-gru'] as const;
const N = 10;
/** So many times as long must one head take. */
const BAR = 1.5;

/** The multi-head curriculum helps LSTM and GRU. */
export const gates: Claim = {
  id: 'gates',
  group: 'Gates and tasks',
  sentence: 'LSTM and GRU, too, climb faster with many heads.',
  paper: {
    where: 'on LSTM and GRU',
    numbers: 'Much larger N with many heads; the LSTM climbs one N an epoch to 14.',
  },
  refuted: `LSTM or GRU networks with one head that reach N = ${N} in less than ${BAR} times as many steps.`,
  conditions,
  preset: 'lstm',
  question: `How many steps to N = ${N}?`,
  judge(evidence) {
    const [oneLstm, manyLstm, oneGru, manyGru] = conditions.map((id) => valuesOf(evidence, id, stepsTo(N)));
    const [lstm, gru] = [ratioOf(oneLstm, manyLstm), ratioOf(oneGru, manyGru)];
    return judgement(evidence, conditions, {
      effect: lstm,
      criteria: [lstm, gru].map((ratio) => (ratio.value ?? 0) > BAR && isSurelyAbove(ratio, 1)),
      words: `One head takes ${effectWords(lstm, 1)} times as many steps in an LSTM (${written(average(oneLstm))} against ${written(average(manyLstm))}), ${effectWords(gru, 1)} times in a GRU.`,
      numbers: { lstm: lstm.value, gru: gru.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'steps', scale: 'linear', include: [0] },
    rows: [
      dots(evidence, 'single-lstm', stepsTo(N), { label: 'LSTM, one head', hue: 'single' }),
      dots(evidence, 'multi-lstm', stepsTo(N), { label: 'LSTM, many', hue: 'multi' }),
      dots(evidence, 'single-gru', stepsTo(N), { label: 'GRU, one head', hue: 'single' }),
      dots(evidence, 'multi-gru', stepsTo(N), { label: 'GRU, many', hue: 'multi' }),
    ],
  }),
};
