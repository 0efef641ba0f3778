import type { Claim, Judgement } from '../../claims/claim';
import type { Evidence } from '../../claims/evidence';
import type { ClaimFigure } from '../../claims/figure';
import type { ClaimStanding } from './words';

/** What evidence says of a claim. */
export interface JudgedClaim {
  claim: Claim;
  standing: ClaimStanding;
  judgement?: Judgement;
  figure?: ClaimFigure;
}

/** Judges a claim where all of its conditions have networks; one without conditions says itself why it has no verdict. */
export function judged(claim: Claim, evidence: Evidence): JudgedClaim {
  if (!claim.conditions.every((id) => (evidence[id]?.length ?? 0) > 0))
    return { claim, standing: 'untested' };
  const judgement = claim.judge(evidence);
  return { claim, standing: judgement.verdict, judgement, figure: claim.figure?.(evidence) };
}
