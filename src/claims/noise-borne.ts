import type { Claim } from './claim';
import { isAbove, isSurelyAbove, ratioOf } from './effects';
import { judgement } from './judgement';
import { average, damageOf, dots, effectWords, valuesOf, written } from './numbers';

const conditions = ['single', 'multi'] as const;
/** So many times as much noise must many heads bear. */
const BAR = 1.2;

interface Noise extends Pick<Claim, 'id' | 'sentence' | 'paper' | 'question'> {
  /** Where half of the skill is lost, and the same in the paper with one head and with many. */
  half: 'halfWeights' | 'halfTau';
  axis: string;
  inPaper: { single: number; multi: number };
}

/** The claim that networks with many heads bear more noise of a kind. */
export function noiseBorne({ half, axis, inPaper, ...about }: Noise): Claim {
  const borne = damageOf((damage) => damage[half]);
  return {
    ...about,
    group: 'Damage',
    refuted: `Networks with many heads that bear less than ${BAR} times as much noise.`,
    conditions,
    preset: 'breaks',
    judge(evidence) {
      const [single, multi] = conditions.map((id) => valuesOf(evidence, id, borne));
      const ratio = ratioOf(multi, single);
      return judgement(evidence, conditions, {
        effect: ratio,
        criteria: [isAbove(ratio, BAR), isSurelyAbove(ratio, 1)],
        words: `Many heads bear ${effectWords(ratio, 1)} times as much: half is lost at ${written(average(multi))} of the norm, with one head at ${written(average(single))}.`,
        numbers: { single: average(single), multi: average(multi), ratio: ratio.value },
      });
    },
    figure: (evidence) => ({
      kind: 'dots',
      axis: { label: axis, scale: 'log' },
      rows: [
        dots(evidence, 'single', borne, { label: 'Single-head', hue: 'single', paper: inPaper.single }),
        dots(evidence, 'multi', borne, { label: 'Multi-head', hue: 'multi', paper: inPaper.multi }),
      ],
    }),
  };
}
