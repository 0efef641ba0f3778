import type { Claim } from './claim';
import { differenceOf, isSurelyAbove } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, percent, valuesOf } from './numbers';
import { underNoise } from './packed';

const conditions = ['pack-16-neurons', 'pack-16-both', 'pack-16-synapses'] as const;

/** What noise in what they are told does to networks that are not small. */
export const packingNoise: Claim = {
  id: 'packing-noise',
  group: 'Neighbours',
  sentence:
    'Where neurons are told, too, a network bears more noise in what it is told than where only synapses are.',
  paper: null,
  refuted:
    'Networks of 16 neurons that are told with noise of 0.1 and answer no better where neurons, or both, were told than where synapses were.',
  conditions,
  page: 'neighbours/packing/',
  question: 'How accurate under noise of 0.1, with 16 neurons?',
  judge(evidence) {
    const [neurons, both, synapses] = conditions.map((id) => valuesOf(evidence, id, underNoise));
    const [own, together] = [neurons, both].map((each) => differenceOf(each, synapses));
    return judgement(evidence, conditions, {
      effect: own,
      criteria: [own, together].map((each) => isSurelyAbove(each, 0)),
      words: `Under noise of 0.1 networks have ${percent(average(neurons))} where neurons are told and ${percent(average(synapses))} where synapses are: a difference of ${effectWords(own)}. Told both it is ${percent(average(both))}, a difference of ${effectWords(together)}.`,
      numbers: { neurons: average(neurons), both: average(both), synapses: average(synapses) },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'accuracy', scale: 'linear', include: [0.5, 1] },
    rows: [
      dots(evidence, 'pack-16-neurons', underNoise, { label: 'Neurons', hue: 'single' }),
      dots(evidence, 'pack-16-both', underNoise, { label: 'Both', hue: 'other' }),
      dots(evidence, 'pack-16-synapses', underNoise, { label: 'Synapses', hue: 'multi' }),
    ],
  }),
};
