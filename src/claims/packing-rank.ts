import type { Claim } from './claim';
import { differenceOf, isSurelyAbove, isSurelyBelow } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, percent, valuesOf, written } from './numbers';
import { packed, underNoise } from './packed';

const FEW = ['pack-6-rank-2', 'pack-6-both'] as const;
const MORE = ['pack-16-rank-2', 'pack-16-both'] as const;
const conditions = [...FEW, ...MORE];

/** What telling both adds where the numbers a context are equal. */
export const packingRank: Claim = {
  id: 'packing-rank',
  group: 'Neighbours',
  sentence:
    'At equal numbers a context, telling synapses by rank 2 holds as many tasks as telling both; what both adds is robustness.',
  paper: null,
  refuted:
    'Six neurons that surely hold fewer tasks with rank 2 than told both, or 16 neurons told both that bear noise of 0.1 no better than with rank 2.',
  conditions,
  page: 'neighbours/packing/',
  question: 'How accurate under noise of 0.1, with 16 neurons?',
  judge(evidence) {
    const [rank, both] = FEW.map((id) => valuesOf(evidence, id, packed));
    const [rankNoisy, bothNoisy] = MORE.map((id) => valuesOf(evidence, id, underNoise));
    const fewer = differenceOf(rank, both);
    const robust = differenceOf(bothNoisy, rankNoisy);
    return judgement(evidence, conditions, {
      effect: robust,
      criteria: [!isSurelyBelow(fewer, 0) && fewer.value !== null, isSurelyAbove(robust, 0)],
      words: `Six neurons hold ${written(average(rank), 1)} tasks with rank 2 and ${written(average(both), 1)} told both: a difference of ${effectWords(fewer, 1)}. Under noise of 0.1 sixteen neurons have ${percent(average(bothNoisy))} told both and ${percent(average(rankNoisy))} with rank 2: a difference of ${effectWords(robust)}.`,
      numbers: { rank: average(rank), both: average(both), fewer: fewer.value, robust: robust.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'accuracy', scale: 'linear', include: [0.5, 1] },
    rows: [
      dots(evidence, 'pack-16-both', underNoise, { label: 'Both', hue: 'other' }),
      dots(evidence, 'pack-16-rank-2', underNoise, { label: 'Synapses, rank 2', hue: 'multi' }),
    ],
  }),
};
