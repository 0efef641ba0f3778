import type { Claim } from './claim';
import { isAbove, isSurelyAbove, meanOf, slopeOf } from './effects';
import { judgement } from './judgement';
import { dots, effectWords, type Pick, valuesOf } from './numbers';

const conditions = ['single', 'multi'] as const;

/** How much it grows from one N to the next, by least squares over the Ns at which a network was looked at. */
const slope: Pick = ({ dynamics }) =>
  slopeOf(
    Object.entries(dynamics).flatMap(([N, { tauNet }]) =>
      tauNet === null ? [] : [[Number(N), tauNet] as const],
    ),
  );

export const tauNet: Claim = {
  id: 'tau-net',
  group: 'Network',
  sentence: 'Under both curricula the network itself slows down.',
  paper: {
    where: 'section 4.2',
    numbers: 'τ_net from N = 5 to 30: single-head 2.6 to 7.1, multi-head 2.5 to 6.5 steps.',
  },
  refuted: 'A curriculum under which τ_net does not grow with N.',
  conditions,
  preset: 'slow',
  question: 'How much does τ_net grow with each N?',
  judge(evidence) {
    const [single, multi] = conditions.map((id) => meanOf(valuesOf(evidence, id, slope)));
    return judgement(evidence, conditions, {
      effect: single,
      criteria: [isAbove(single, 0) && isAbove(multi, 0), isSurelyAbove(single, 0), isSurelyAbove(multi, 0)],
      words: `Mean τ_net changes by ${effectWords(single)} for each N with one head, by ${effectWords(multi)} with many.`,
      numbers: { single: single.value, multi: multi.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'steps for each N', scale: 'linear', include: [0] },
    rows: [
      dots(evidence, 'single', slope, { label: 'Single-head', hue: 'single' }),
      dots(evidence, 'multi', slope, { label: 'Multi-head', hue: 'multi' }),
    ],
  }),
};
