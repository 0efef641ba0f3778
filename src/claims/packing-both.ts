import type { Claim } from './claim';
import { differenceOf, isSurelyBelow } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, valuesOf, written } from './numbers';
import { packed } from './packed';

const SIZES = [
  [6, 'pack-6-both', 'pack-6-synapses', 'pack-6-neurons'],
  [10, 'pack-10-both', 'pack-10-synapses', 'pack-10-neurons'],
] as const;
const conditions = SIZES.flatMap(([, ...ids]) => ids);
/** So many tasks fewer would be fewer. */
const BAR = 0.5;

/** Telling both is no worse than the better of the two. */
export const packingBoth: Claim = {
  id: 'packing-both',
  group: 'Neighbours',
  sentence: 'Telling both neurons and synapses holds as many tasks as the better of the two alone.',
  paper: null,
  refuted: 'Networks of 6 or 10 neurons that hold half a task less where both are told.',
  conditions,
  page: 'neighbours/packing/',
  question: 'How many of twelve tasks are held?',
  judge(evidence) {
    const found = SIZES.map(([units, ...ids]) => {
      const [both, ...alone] = ids.map((id) => valuesOf(evidence, id, packed));
      const [better] = alone.sort((a, b) => (average(b) ?? 0) - (average(a) ?? 0));
      return { units, both, better, difference: differenceOf(both, better) };
    });
    const words = found.map(
      ({ units, both, better, difference }) =>
        `with ${units} neurons ${written(average(both), 1)} against ${written(average(better), 1)}, ${effectWords(difference, 1)} more`,
    );
    return judgement(evidence, conditions, {
      effect: found[0].difference,
      criteria: found.map(
        ({ difference }) => (difference.value ?? -1) > -BAR && !isSurelyBelow(difference, 0),
      ),
      words: `Told both, networks hold, ${words.join('; ')}.`,
      numbers: Object.fromEntries(
        found.map(({ units, difference }) => [`difference${units}`, difference.value]),
      ),
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'tasks held', scale: 'linear', include: [0, 12] },
    rows: SIZES.flatMap(([units, both, synapses, neurons]) => [
      dots(evidence, both, packed, { label: `Both, ${units} neurons`, hue: 'other' }),
      dots(evidence, synapses, packed, { label: `Synapses, ${units}`, hue: 'multi' }),
      dots(evidence, neurons, packed, { label: `Neurons, ${units}`, hue: 'single' }),
    ]),
  }),
};
