import type { Judgement, Verdict } from './claim';
import type { Effect } from './effects';
import type { Evidence } from './evidence';
import type { EvidenceId } from './evidence-ids';
import { fewest } from './numbers';

interface Found {
  effect: Effect;
  /** What must be so for the claim to hold: all of it, or it holds only partly. */
  criteria: readonly boolean[];
  words: string;
  numbers: Judgement['numbers'];
}

/** Of criteria that all must be met: all, some or none are. */
function verdictOf(criteria: readonly boolean[]): Verdict {
  if (criteria.every(Boolean)) return 'holds';
  return criteria.some(Boolean) ? 'partly' : 'fails';
}

/** What was found of some conditions, with the verdict that follows from it. */
export const judgement = (
  evidence: Evidence,
  conditions: readonly EvidenceId[],
  { effect, criteria, words, numbers }: Found,
): Judgement => ({
  verdict: verdictOf(criteria),
  effect: effect.value,
  interval: effect.interval,
  networks: fewest(evidence, conditions),
  words,
  numbers,
});
