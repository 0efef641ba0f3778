import type { Claim } from './claim';
import { differenceOf, isSurelyAbove } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, valuesOf, written } from './numbers';
import { packed } from './packed';

const conditions = ['pack-6-synapses', 'pack-6-neurons', 'pack-6-input'] as const;

/** Which way of telling packs most, at equal numbers a context. */
export const packingOrder: Claim = {
  id: 'packing-order',
  group: 'Neighbours',
  sentence:
    'A small network that tells its synapses the task holds more tasks than one that tells its neurons.',
  paper: null,
  refuted:
    'Six neurons that hold no more of twelve tasks where synapses are told than where neurons are, at equal numbers a context, or no more than where the task is an input.',
  conditions,
  page: 'neighbours/packing/',
  question: 'How many of twelve tasks fit into six neurons?',
  judge(evidence) {
    const [synapses, neurons, input] = conditions.map((id) => valuesOf(evidence, id, packed));
    const difference = differenceOf(synapses, neurons);
    const overInput = [synapses, neurons].map((each) => differenceOf(each, input));
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [difference, ...overInput].map((each) => isSurelyAbove(each, 0)),
      words: `Told to synapses six neurons hold ${written(average(synapses), 1)} tasks, told to neurons ${written(average(neurons), 1)}: ${effectWords(difference, 1)} more. As an input it is ${written(average(input), 1)}.`,
      numbers: {
        synapses: average(synapses),
        neurons: average(neurons),
        input: average(input),
        difference: difference.value,
      },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'tasks held', scale: 'linear', include: [0, 12] },
    rows: [
      dots(evidence, 'pack-6-synapses', packed, { label: 'Synapses', hue: 'multi' }),
      dots(evidence, 'pack-6-neurons', packed, { label: 'Neurons', hue: 'single' }),
      dots(evidence, 'pack-6-input', packed, { label: 'Input', hue: 'other' }),
    ],
  }),
};
