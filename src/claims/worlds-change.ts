import type { Claim } from './claim';
import { isSurelyAbove, isSurelyBelow } from './effects';
import { judgement } from './judgement';
import { average, effectWords, written } from './numbers';
import { agentDots, conditions, ofAgent, page, SET, setBySet } from './worlds';

const RIVALS = ['boltzmann', 'ducb'] as const;

/** What a learning rate that answers surprise costs after a change, and what it gains. */
export const worldsChange: Claim = {
  id: 'worlds-change',
  group: 'Neighbours',
  sentence:
    'An agent that sets its learning rate by its own surprise starts worse after a change and ends better than two fixed ones.',
  paper: null,
  refuted:
    'The published agent with more regret than either of the paper’s rivals in the last 100 pulls of a block or in the last block, or with less in the first 25 after a change.',
  conditions,
  unit: SET,
  page,
  question: 'How much is lost a pull, in the last 100 of a block?',
  judge(evidence) {
    const of = (agent: string, number: string) => ofAgent(evidence, agent, number);
    const against = (number: string) =>
      RIVALS.map((rival) => setBySet(evidence, number, ['doyaDayu', rival]));
    const [last] = against('last');
    const numbers = (number: string) =>
      [...RIVALS, 'doyaDayu'].map((agent) => written(average(of(agent, number))));
    const [firsts, lasts] = [numbers('first'), numbers('last')];
    return judgement(evidence, conditions, {
      effect: last,
      criteria: [
        against('first').every((each) => isSurelyAbove(each, 0)),
        against('last').every((each) => isSurelyBelow(each, 0)),
        against('finalBlock').every((each) => isSurelyBelow(each, 0)),
      ],
      words: `In the first 25 pulls it loses ${firsts[2]} a pull, Boltzmann ${firsts[0]} and D-UCB ${firsts[1]}; in the last 100 it loses ${lasts[2]} against ${lasts[0]} and ${lasts[1]}: against Boltzmann a difference of ${effectWords(last)}.`,
      numbers: Object.fromEntries(
        [...RIVALS, 'doyaDayu'].flatMap((agent) =>
          ['first', 'last', 'finalBlock'].map((number) => [`${agent}.${number}`, average(of(agent, number))]),
        ),
      ),
    });
  },
  figure: (evidence) =>
    agentDots(evidence, { number: 'last', label: 'regret a pull' }, [
      ['doyaDayu', 'Doya-DaYu', 'single'],
      ['ducb', 'D-UCB, as published', 'other'],
      ['boltzmann', 'Boltzmann, as published', 'other'],
    ]),
};
