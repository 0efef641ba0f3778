import type { Claim } from './claim';
import { isAbove, isSurelyAbove } from './effects';
import { judgement } from './judgement';
import { average, effectWords, written } from './numbers';
import { agentDots, conditions, ofAgent, page, SET, setBySet } from './worlds';

/** Whether a rival that is set as well as it can be changes the picture. */
export const worldsTuned: Claim = {
  id: 'worlds-tuned',
  group: 'Neighbours',
  sentence: 'A discounted UCB that is tuned to these worlds beats the published agent.',
  paper: null,
  refuted: 'A tuned D-UCB with as much regret in all pulls as the published agent.',
  conditions,
  unit: SET,
  page,
  question: 'How much is lost in 8,000 pulls?',
  judge(evidence) {
    const [published, tuned, ours] = ['doyaDayu', 'tunedDucb', 'difference'].map((agent) =>
      ofAgent(evidence, agent, 'total'),
    );
    const difference = setBySet(evidence, 'total', ['doyaDayu', 'tunedDucb']);
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [isAbove(difference, 0), isSurelyAbove(difference, 0)],
      words: `The published agent loses ${written(average(published))}, tuned D-UCB ${written(average(tuned))}: ${effectWords(difference)} less. Our variant loses ${written(average(ours))}.`,
      numbers: { published: average(published), tuned: average(tuned), ours: average(ours) },
    });
  },
  figure: (evidence) =>
    agentDots(evidence, { number: 'total', label: 'regret' }, [
      ['doyaDayu', 'Doya-DaYu', 'single'],
      ['difference', 'E = U − A', 'other'],
      ['tunedDucb', 'D-UCB, tuned', 'multi'],
    ]),
};
