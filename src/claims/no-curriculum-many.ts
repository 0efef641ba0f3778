import type { Claim } from './claim';
import { meanOf } from './effects';
import { judgement } from './judgement';
import { average, countOf, dots, fewest, type Pick, percent, stepsTo, valuesOf, written } from './numbers';

const conditions = ['heads-at-once'] as const;
const HEADS = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const PASSED = 0.98;
const lowest: Pick = ({ accuracy }) => Math.min(...HEADS.map((N) => accuracy[N] ?? 0));

/** All heads at once learn without a curriculum. */
export const noCurriculumMany: Claim = {
  id: 'no-curriculum-many',
  group: 'Climbing',
  sentence: 'With a head for every N at once, no curriculum is needed.',
  paper: { where: 'appendix D', numbers: 'Heads for many N, trained together from the start, are learnt.' },
  refuted: 'A network whose heads for N = 2 to 10, all trained from the start, are not all above 98 %.',
  conditions,
  question: 'How accurate is the worst of nine heads?',
  judge(evidence) {
    const all = countOf(evidence, 'heads-at-once', (network) => (lowest(network) ?? 0) >= PASSED);
    const lows = valuesOf(evidence, 'heads-at-once', lowest);
    const of = fewest(evidence, conditions);
    return judgement(evidence, conditions, {
      effect: meanOf(lows),
      criteria: [all > 0, all === of && of > 0],
      words: `In ${all} of ${of} networks all heads for N = 2 to 10 are above 98 %, after ${written(average(valuesOf(evidence, 'heads-at-once', stepsTo(10))))} steps; the worst head has ${percent(average(lows))}.`,
      numbers: { all, lowest: average(lows) },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'accuracy of the worst head', scale: 'linear', include: [0.9, 1] },
    rows: [dots(evidence, 'heads-at-once', lowest, { label: 'All heads', hue: 'other' })],
  }),
};
