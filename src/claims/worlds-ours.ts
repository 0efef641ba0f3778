import type { Claim } from './claim';
import { isBelow, isSurelyBelow } from './effects';
import { judgement } from './judgement';
import { average, effectWords, written } from './numbers';
import { agentDots, conditions, ofAgent, page, SET, setBySet } from './worlds';

/** Our variant against the best that a fixed learning rate can do. */
export const worldsOurs: Claim = {
  id: 'worlds-ours',
  group: 'Neighbours',
  sentence:
    'Surprise less expected noise, our variant, loses less than fixed learning rates tuned to these worlds.',
  paper: null,
  refuted:
    'The variant E = U − A with as much regret in all pulls as the Boltzmann agent whose temperature and rate were tuned to such worlds.',
  conditions,
  unit: SET,
  page,
  question: 'How much is lost in 8,000 pulls?',
  judge(evidence) {
    const [ours, tuned] = ['difference', 'tunedBoltzmann'].map((agent) => ofAgent(evidence, agent, 'total'));
    const difference = setBySet(evidence, 'total', ['difference', 'tunedBoltzmann']);
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [isBelow(difference, 0), isSurelyBelow(difference, 0)],
      words: `It loses ${written(average(ours))}, tuned Boltzmann ${written(average(tuned))}: a difference of ${effectWords(difference)}.`,
      numbers: { ours: average(ours), tuned: average(tuned) },
    });
  },
  figure: (evidence) =>
    agentDots(evidence, { number: 'total', label: 'regret' }, [
      ['difference', 'E = U − A', 'single'],
      ['tunedBoltzmann', 'Boltzmann, tuned', 'other'],
    ]),
};
