import type { Claim } from './claim';
import { isAbove, isSurelyAbove, meanOf, slopeOf } from './effects';
import { judgement } from './judgement';
import { dots, effectWords, type Pick as PickNumber, valuesOf } from './numbers';

const conditions = ['single', 'multi'] as const;

interface Growth extends Pick<Claim, 'id' | 'sentence' | 'paper' | 'question'> {
  /** What grows, of the network that was promoted from an N. */
  of: 'tauNet' | 'dimension';
  /** The same in words, at the beginning of a sentence and within one, and what it is counted in. */
  What: string;
  what: string;
  unit: string;
}

/** The claim that something of networks grows with N under both curricula. */
export function growth({ of, What, what, unit, ...about }: Growth): Claim {
  /** How much it grows from one N to the next, by least squares over the Ns at which a network was looked at. */
  const slope: PickNumber = ({ dynamics }) =>
    slopeOf(
      Object.entries(dynamics).flatMap(([N, { [of]: value }]) =>
        value === null ? [] : [[Number(N), value] as const],
      ),
    );
  return {
    ...about,
    group: 'Network',
    refuted: `A curriculum under which ${what} does not grow with N.`,
    conditions,
    preset: 'slow',
    judge(evidence) {
      const [single, multi] = conditions.map((id) => meanOf(valuesOf(evidence, id, slope)));
      return judgement(evidence, conditions, {
        effect: single,
        criteria: [
          isAbove(single, 0) && isAbove(multi, 0),
          isSurelyAbove(single, 0),
          isSurelyAbove(multi, 0),
        ],
        words: `${What} changes by ${effectWords(single)} for each N with one head, by ${effectWords(multi)} with many.`,
        numbers: { single: single.value, multi: multi.value },
      });
    },
    figure: (evidence) => ({
      kind: 'dots',
      axis: { label: `${unit} for each N`, scale: 'linear', include: [0] },
      rows: [
        dots(evidence, 'single', slope, { label: 'Single-head', hue: 'single' }),
        dots(evidence, 'multi', slope, { label: 'Multi-head', hue: 'multi' }),
      ],
    }),
  };
}
