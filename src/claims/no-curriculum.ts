import type { Claim } from './claim';
import { meanOf } from './effects';
import { judgement } from './judgement';
import { countOf, dots, fewest, type Pick } from './numbers';

const conditions = ['straight-6', 'straight-10', 'straight-15'] as const;
/** So many networks of five must do as is claimed. */
const SHARE = 0.8;

/** Whether a network has learnt its one task. */
const learnt = ({ end }: { end: string }): boolean => end === 'target';
const accuracy =
  (N: number): Pick =>
  (network) =>
    network.accuracy[N];

/** Without a curriculum large N is not learnt. */
export const noCurriculum: Claim = {
  id: 'no-curriculum',
  group: 'Climbing',
  sentence: 'Straight to a large N, nothing is learnt.',
  paper: { where: 'section 4.1', numbers: 'Training without a curriculum fails for N > 10.' },
  refuted: 'Two of five networks that learn N = 10 or N = 15 from the start, or two that do not learn N = 6.',
  conditions,
  preset: 'hard',
  question: 'How accurate after 100 epochs, at most?',
  judge(evidence) {
    const [six, ten, fifteen] = conditions.map((id) => countOf(evidence, id, learnt));
    const [ofSix, ofTen, ofFifteen] = conditions.map((id) => fewest(evidence, [id]));
    const late = conditions
      .slice(1)
      .flatMap((id) => (evidence[id] ?? []).map((each) => Number(learnt(each))));
    return judgement(evidence, conditions, {
      effect: meanOf(late),
      criteria: [
        six >= SHARE * ofSix && ofSix > 0,
        ofTen - ten >= SHARE * ofTen && ofTen > 0,
        ofFifteen - fifteen >= SHARE * ofFifteen && ofFifteen > 0,
      ],
      words: `N = 6 is learnt by ${six} of ${ofSix} networks within 100 epochs, N = 10 by ${ten} of ${ofTen}, N = 15 by ${fifteen} of ${ofFifteen}.`,
      numbers: { learnt6: six, learnt10: ten, learnt15: fifteen },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'accuracy at the end', scale: 'linear', include: [0.5, 1] },
    rows: [
      dots(evidence, 'straight-6', accuracy(6), { label: 'N = 6', hue: 'other' }),
      dots(evidence, 'straight-10', accuracy(10), { label: 'N = 10', hue: 'other' }),
      dots(evidence, 'straight-15', accuracy(15), { label: 'N = 15', hue: 'other' }),
    ],
  }),
};
