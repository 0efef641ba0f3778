import type { Claim } from './claim';
import { differenceOf, isSurelyAbove } from './effects';
import { judgement } from './judgement';
import { average, countOf, dots, effectWords, fewest, type Pick, valuesOf, written } from './numbers';

const conditions = ['uneven', 'even'] as const;
/** Neurons are slow, and differ, from these on, in steps; and are alike up to the last. */
const SLOW = 2;
const DIFFERENT = 1;
const ALIKE = 0.5;
/** The share of networks of which it must be so. */
const MOST = 0.8;

const tau =
  (of: 'mean' | 'sd'): Pick =>
  ({ whole }) =>
    whole?.tau?.[of];

/** Whether uneven bits make neurons different. */
export const diversity: Claim = {
  id: 'diversity',
  group: 'Neighbours',
  sentence: 'Bits of uneven length make neurons slow and different; even ones do not.',
  paper: null,
  refuted: `Networks trained on bits of one to four steps of which more than one in five ends with a mean τ below ${SLOW} or a standard deviation below ${DIFFERENT}, or on even bits with one above ${ALIKE}.`,
  conditions,
  preset: 'diversity',
  question: 'How different are neurons at the end?',
  judge(evidence) {
    const share = (id: (typeof conditions)[number], is: (mean: number, sd: number) => boolean) =>
      countOf(evidence, id, ({ whole }) => whole?.tau !== undefined && is(whole.tau.mean, whole.tau.sd)) /
      Math.max(1, fewest(evidence, [id]));
    const different = share('uneven', (mean, sd) => mean >= SLOW && sd >= DIFFERENT);
    const alike = share('even', (_, sd) => sd <= ALIKE);
    const [uneven, even] = conditions.map((id) => valuesOf(evidence, id, tau('sd')));
    const difference = differenceOf(uneven, even);
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [different >= MOST && isSurelyAbove(difference, 0), alike >= MOST],
      words: `Over neurons τ ends at ${written(average(valuesOf(evidence, 'uneven', tau('mean'))))} ± ${written(average(uneven))} steps where bits are uneven, and at ${written(average(valuesOf(evidence, 'even', tau('mean'))))} ± ${written(average(even))} where they are even: a spread ${effectWords(difference)} steps wider.`,
      numbers: { different, alike, uneven: average(uneven), even: average(even) },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 's.d. of τ over neurons, steps', scale: 'linear', include: [0] },
    rows: [
      dots(evidence, 'uneven', tau('sd'), { label: '1 to 4 steps a bit', hue: 'multi' }),
      dots(evidence, 'even', tau('sd'), { label: '1 step a bit', hue: 'other' }),
    ],
  }),
};
