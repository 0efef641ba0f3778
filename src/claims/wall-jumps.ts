import type { Claim } from './claim';
import { judgement } from './judgement';
import { average, measured, valuesOf, written } from './numbers';

const conditions = ['wall-swells', 'wall-shrinks', 'wall-attracts-swells'] as const;
/** So many times more, and less, is orders of magnitude enough. */
const UP = 10;
const DOWN = 3;

/** Whether a small change of a push changes what gets through by much. */
export const wallJumps: Claim = {
  id: 'wall-jumps',
  group: 'Neighbours',
  sentence:
    'A little more push can open or shut a wall of polymer at once, and what the polymer does to solute decides which.',
  paper: null,
  refuted: `A wall that repels and swells without a jump of the flux to ${UP} times as much, one that repels and shrinks without a fall to a third, or one that attracts and swells with any jump.`,
  conditions,
  unit: ['wall', 'walls'],
  page: 'neighbours/membrane/',
  question: 'By what factor does the flux change where the wall gives way?',
  judge(evidence) {
    const factor = (id: (typeof conditions)[number]) =>
      average(valuesOf(evidence, id, measured('risingFactor')));
    const [opens, shuts, neither] = conditions.map(factor);
    const push = average(valuesOf(evidence, 'wall-swells', measured('risingPush')));
    return judgement(evidence, conditions, {
      effect: { value: opens, interval: null },
      criteria: [(opens ?? 0) >= UP, (shuts ?? 1) <= 1 / DOWN, neither === null],
      words: `Repelled and swelling, it opens at f = ${written(push)} for ${written(opens)} times the flux; repelled and shrinking, ${written(shuts)} of it is left; attracted and swelling, there is ${neither === null ? 'no jump' : `a jump of ${written(neither)}`}.`,
      numbers: { opens, shuts, neither, push },
    });
  },
};
