import type { Claim } from './claim';
import { differenceOf, isBelow } from './effects';
import type { Evidence } from './evidence';
import type { EvidenceId } from './evidence-ids';
import { judgement } from './judgement';
import { average, dots, effectWords, reachedBy, sizesWith, valuesOf, written } from './numbers';

const conditions = ['single', 'single-frozen-1', 'multi', 'multi-frozen-1'] as const;
/** When networks with one head and with many are compared, in epochs. */
const SINGLE_BY = 100;
const MULTI_BY = 15;
/** Many heads come as far within this, one head is behind by at least that. */
const SAME = 1;
const BEHIND = 2;
const SIZES: readonly [number, EvidenceId, EvidenceId][] = [
  [128, 'single-128', 'single-128-frozen'],
  [256, 'single-256', 'single-256-frozen'],
];

const gapOf = (evidence: Evidence, frozen: EvidenceId, trained: EvidenceId, epoch: number) =>
  differenceOf(valuesOf(evidence, frozen, reachedBy(epoch)), valuesOf(evidence, trained, reachedBy(epoch)));

/** Multi-head does as well with τ fixed at 1; single-head does not. */
export const frozen: Claim = {
  id: 'frozen',
  group: 'Climbing',
  sentence: 'One head needs neurons that can slow down; many heads do not.',
  paper: {
    where: 'on networks whose τ is fixed',
    numbers:
      'τ frozen at 1: single-head stops at 24 to 26 instead of 33 to 37, multi-head at 101 as with trained τ.',
  },
  refuted:
    'Networks with one head and τ frozen at 1 less than two N behind, or with many heads more than one N behind, those whose τ is trained.',
  conditions,
  atSizes: SIZES.flatMap(([, ...ids]) => ids),
  preset: 'frozen',
  question: 'How far with τ frozen at 1?',
  judge(evidence) {
    const single = gapOf(evidence, 'single-frozen-1', 'single', SINGLE_BY);
    const multi = gapOf(evidence, 'multi-frozen-1', 'multi', MULTI_BY);
    const sizes = sizesWith(evidence, SIZES).map(
      ([size, trained, still]) =>
        `with ${size} neurons by ${written(-(gapOf(evidence, still, trained, SINGLE_BY).value ?? Number.NaN), 1)}`,
    );
    return judgement(evidence, conditions, {
      effect: single,
      criteria: [isBelow(single, -BEHIND + 1e-9), multi.value !== null && Math.abs(multi.value) <= SAME],
      words: `After ${SINGLE_BY} epochs one head is ${effectWords(single, 1)} N further where τ is frozen at 1; many heads after ${MULTI_BY} epochs ${effectWords(multi, 1)}.${sizes.length > 0 ? ` One head falls behind ${sizes.join(', ')}.` : ''}`,
      numbers: {
        singleGap: single.value,
        multiGap: multi.value,
        single: average(valuesOf(evidence, 'single', reachedBy(SINGLE_BY))),
        multi: average(valuesOf(evidence, 'multi', reachedBy(MULTI_BY))),
      },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: `N after ${SINGLE_BY} epochs with one head, ${MULTI_BY} with many`, scale: 'linear' },
    rows: [
      dots(evidence, 'single', reachedBy(SINGLE_BY), { label: 'One head', hue: 'single' }),
      dots(evidence, 'single-frozen-1', reachedBy(SINGLE_BY), { label: '… τ = 1', hue: 'single' }),
      dots(evidence, 'multi', reachedBy(MULTI_BY), { label: 'Many heads', hue: 'multi' }),
      dots(evidence, 'multi-frozen-1', reachedBy(MULTI_BY), { label: '… τ = 1', hue: 'multi' }),
      ...sizesWith(evidence, SIZES).flatMap(([size, trained, still]) => [
        dots(evidence, trained, reachedBy(SINGLE_BY), { label: `One head, ${size}`, hue: 'single' }),
        dots(evidence, still, reachedBy(SINGLE_BY), { label: '… τ = 1', hue: 'single' }),
      ]),
    ],
  }),
};
