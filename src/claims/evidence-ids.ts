import { CONDITION_IDS, type ConditionId, conditionOf } from './conditions';
import { TRIAL_IDS, type TrialId, trialOf } from './trials';

/** What claims rest on: ways to train networks, and the models of neighbours. */
export type EvidenceId = ConditionId | TrialId;
export const EVIDENCE_IDS: readonly EvidenceId[] = [...CONDITION_IDS, ...TRIAL_IDS];

export const isTrial = (id: EvidenceId): id is TrialId => (TRIAL_IDS as string[]).includes(id);

/** How many there are of it where a number is asked for. */
export function countFor(id: EvidenceId, asked: number): number {
  if (!isTrial(id)) {
    const { most = asked, least = 0 } = conditionOf(id);
    return Math.max(Math.min(most, asked), least);
  }
  const trial = trialOf(id);
  return 'most' in trial ? Math.min(trial.most, asked) : asked;
}
