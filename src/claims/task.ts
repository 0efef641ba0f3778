import type { Claim } from './claim';
import { differenceOf, isSurelyAbove } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, tauAt, valuesOf, written } from './numbers';

const conditions = ['single-dms', 'multi-dms'] as const;
const N = 10;
/** As for parity: one head slows down beyond this, many stay below that, in steps. */
const SLOWED = 1.6;
const KEPT = 1.5;

/** The same for N-DMS. */
export const task: Claim = {
  id: 'task',
  group: 'Gates and tasks',
  sentence: 'Comparing two bits (N-DMS) divides the curricula like parity does.',
  paper: { where: 'on N-DMS', numbers: 'As for parity: τ grows with one head, hardly with many.' },
  refuted: `Networks that learn N-DMS with one head and a mean τ no larger than with many, at N = ${N}.`,
  conditions,
  preset: 'matching',
  question: `What is mean τ at N = ${N}?`,
  judge(evidence) {
    const [single, multi] = conditions.map((id) => valuesOf(evidence, id, tauAt(N)));
    const difference = differenceOf(single, multi);
    const [one, many] = [average(single), average(multi)];
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [one !== null && one > SLOWED, many !== null && many < KEPT, isSurelyAbove(difference, 0)],
      words: `Mean τ is ${written(one)} with one head and ${written(many)} with many: ${effectWords(difference)} steps more. One head reached N = ${N} in ${single.length} of ${(evidence['single-dms'] ?? []).length} networks.`,
      numbers: { single: one, multi: many, difference: difference.value },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'mean τ, steps', scale: 'linear', include: [1, 2] },
    rows: [
      dots(evidence, 'single-dms', tauAt(N), { label: 'Single-head', hue: 'single' }),
      dots(evidence, 'multi-dms', tauAt(N), { label: 'Multi-head', hue: 'multi' }),
    ],
  }),
};
