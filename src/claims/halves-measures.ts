import type { Claim } from './claim';
import { differenceOf, isSurelyAbove } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, measured, valuesOf, written } from './numbers';

const conditions = ['halves-1', 'halves-400'] as const;
const MEASURES = ['probe5', 'correlation', 'silencing'] as const;

/** Whether three ways to measure the division say the same. */
export const halvesMeasures: Claim = {
  id: 'halves-measures',
  group: 'Neighbours',
  sentence: 'Three measures of the division agree: by probe, by correlation, and by silencing a half.',
  paper: null,
  refuted: 'A measure by which one wire divides the work no more than 400 do.',
  conditions,
  page: 'neighbours/modules/',
  question: 'How divided by silencing a half, which sees it least?',
  judge(evidence) {
    const of = (name: string) => conditions.map((id) => valuesOf(evidence, id, measured(name)));
    const differences = MEASURES.map((name) => differenceOf(of(name)[0], of(name)[1]));
    const [byProbe, byCorrelation, bySilencing] = differences;
    const both = (name: string) =>
      of(name)
        .map((each) => written(average(each)))
        .join(' and ');
    return judgement(evidence, conditions, {
      effect: bySilencing,
      criteria: differences.map((each) => isSurelyAbove(each, 0)),
      words: `From one wire to 400, F by probe differs by ${effectWords(byProbe)}, by correlation by ${effectWords(byCorrelation)} and by silencing by ${effectWords(bySilencing)}: ${both('silencing')}.`,
      numbers: Object.fromEntries(MEASURES.map((name, i) => [name, differences[i].value])),
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'F, by silencing', scale: 'linear', include: [0, 1] },
    rows: [
      dots(evidence, 'halves-1', measured('silencing'), { label: '1 wire', hue: 'single' }),
      dots(evidence, 'halves-400', measured('silencing'), { label: '400 wires', hue: 'multi' }),
    ],
  }),
};
