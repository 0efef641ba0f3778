import type { Claim } from './claim';
import { isSurelyBelow, ratioOf } from './effects';
import { judgement } from './judgement';
import { average, effectWords, written } from './numbers';
import { agentDots, conditions, ofAgent, page, SET, setBySet } from './worlds';

/** What it would be worth to know how noisy and how wrong one is. */
export const worldsOracles: Claim = {
  id: 'worlds-oracles',
  group: 'Neighbours',
  sentence: 'The better such an agent knows the noise and its own error, the less it loses.',
  paper: null,
  refuted:
    'An agent that is told the noise and loses no less than the published one, or one that is told its error as well and loses no less than that.',
  conditions,
  unit: SET,
  page,
  question: 'How much is lost in 8,000 pulls?',
  judge(evidence) {
    const [guessed, noise, full] = ['doyaDayu', 'noiseOracle', 'fullOracle'].map((agent) =>
      ofAgent(evidence, agent, 'total'),
    );
    const ratio = ratioOf(guessed, full);
    return judgement(evidence, conditions, {
      effect: ratio,
      criteria: [
        isSurelyBelow(setBySet(evidence, 'total', ['noiseOracle', 'doyaDayu']), 0),
        isSurelyBelow(setBySet(evidence, 'total', ['fullOracle', 'noiseOracle']), 0),
      ],
      words: `The published agent loses ${written(average(guessed))}, told the noise ${written(average(noise))}, told its error, too, ${written(average(full))}: without it ${effectWords(ratio)} times as much.`,
      numbers: { guessed: average(guessed), noise: average(noise), full: average(full) },
    });
  },
  figure: (evidence) =>
    agentDots(evidence, { number: 'total', label: 'regret' }, [
      ['doyaDayu', 'Doya-DaYu', 'single'],
      ['noiseOracle', 'told the noise', 'other'],
      ['fullOracle', 'told its error, too', 'other'],
    ]),
};
