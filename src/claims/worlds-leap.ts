import type { Claim } from './claim';
import { isSurelyAbove, ratioOf } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, measured, written } from './numbers';
import { conditions, ofAgent, page, SET } from './worlds';

/** Whether learning rate and temperature answer a change. */
export const worldsLeap: Claim = {
  id: 'worlds-leap',
  group: 'Neighbours',
  sentence: 'Its learning rate and its temperature leap when the world changes, and decay.',
  paper: null,
  refuted:
    'A mean α or T from the 6th to the 20th pull after a change that is no higher than in the last 100 pulls of a block.',
  conditions,
  unit: SET,
  page,
  question: 'How large is α after a change, against the end of a block?',
  judge(evidence) {
    const [early, late, hot, cold] = ['earlyRate', 'lateRate', 'earlyTemperature', 'lateTemperature'].map(
      (number) => ofAgent(evidence, 'doyaDayu', number),
    );
    const [rate, temperature] = [ratioOf(early, late), ratioOf(hot, cold)];
    return judgement(evidence, conditions, {
      effect: rate,
      criteria: [rate, temperature].map((each) => isSurelyAbove(each, 1)),
      words: `Soon after a change α is ${written(average(early), 3)} and T ${written(average(hot), 3)}, at the end of a block ${written(average(late), 3)} and ${written(average(cold), 3)}: ${effectWords(rate)} and ${effectWords(temperature)} times as much.`,
      numbers: { early: average(early), late: average(late), hot: average(hot), cold: average(cold) },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'α', scale: 'linear', include: [0] },
    rows: [
      dots(evidence, 'worlds', measured('doyaDayu.earlyRate'), { label: 'pulls 6 to 20', hue: 'single' }),
      dots(evidence, 'worlds', measured('doyaDayu.lateRate'), { label: 'last 100 pulls', hue: 'single' }),
    ],
  }),
};
