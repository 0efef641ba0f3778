import type { Claim } from './claim';
import { differenceOf, isSurelyAbove } from './effects';
import { probeCourse, STEPS } from './halves';
import { judgement } from './judgement';
import { average, effectWords, measured, valuesOf, written } from './numbers';

const conditions = ['halves-1', 'halves-4', 'halves-20', 'halves-40', 'halves-400'] as const;
/** What F by probe is to be at least with one wire, and at most with all of them. */
const DIVIDED = 0.5;
const NOT_DIVIDED = 0.25;
const probe = measured('probe5');

/** Whether the number of wires between two halves decides how they divide the work. */
export const halvesWires: Claim = {
  id: 'halves-wires',
  group: 'Neighbours',
  sentence: 'Two halves of a network divide the work only where few wires join them.',
  paper: null,
  refuted: `Halves that end with a specialisation F below ${DIVIDED} with one wire each way or above ${NOT_DIVIDED} with all 400, or one that rises with the wires up to 5 % of them.`,
  conditions,
  page: 'neighbours/modules/',
  question: 'How divided is what the halves know, after five steps?',
  judge(evidence) {
    const F = conditions.map((id) => valuesOf(evidence, id, probe));
    const [one, four, twenty, , all] = F.map(average);
    const difference = differenceOf(F[0], F[4]);
    const falls = one !== null && four !== null && twenty !== null && one > four && four > twenty;
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [(one ?? 0) >= DIVIDED && isSurelyAbove(difference, 0), (all ?? 1) <= NOT_DIVIDED, falls],
      words: `With one wire each way F is ${written(one)}, with 4 it is ${written(four)}, with all 400 it is ${written(all)}: a difference of ${effectWords(difference)}.`,
      numbers: Object.fromEntries(conditions.map((id, i) => [id, average(F[i])])),
    });
  },
  figure: (evidence) => ({
    kind: 'lines',
    x: { label: 'step', values: STEPS },
    y: { label: 'F, by probe', scale: 'linear', include: [0, 1] },
    lines: [
      { label: '1 wire', hue: 'single', networks: probeCourse(evidence, 'halves-1') },
      { label: '4 wires', hue: 'other', networks: probeCourse(evidence, 'halves-4') },
      { label: '400 wires', hue: 'multi', networks: probeCourse(evidence, 'halves-400') },
    ],
  }),
};
