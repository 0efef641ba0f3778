import type { Claim } from '../../claims/claim';
import type { ClaimFigure } from '../../claims/figure';
import { evidenceOf, troublesOf, useClaimTests } from '../../state/claim-tests';
import { useShallow } from '../../state/shallow';
import { agoWords } from './ago';
import { ClaimWords } from './ClaimWords';
import classes from './claims.module.css';
import { FigurePlot } from './FigurePlot';
import { RunProgress } from './RunProgress';
import { judged } from './standing';
import { VerdictMark } from './VerdictMark';
import { networksWords, seedsWords, VERDICTS } from './words';

/** What was trained on this device for a claim, and the run that trains for it. */
function useFresh({ id, conditions }: Claim) {
  const tested = useClaimTests(
    useShallow(({ tested }) =>
      Object.fromEntries(conditions.flatMap((each) => (tested[each] ? [[each, tested[each]]] : []))),
    ),
  );
  const run = useClaimTests(({ run }) => (run?.claims.includes(id) ? run : undefined));
  return { tested, run };
}

/** The shipped figure once more from the networks that were trained here, with the same axis. */
export function FreshFigure({ claim, shipped }: { claim: Claim; shipped?: ClaimFigure }) {
  const { tested, run } = useFresh(claim);
  const evidence = evidenceOf(tested);
  const found = Object.keys(evidence).length;
  // What other claims have tested may be no more than a part of what this one rests on.
  if (found === 0 || (!run && found < claim.conditions.length) || !claim.figure) return null;
  return (
    <div className={classes.fresh}>
      <p className={classes.quiet}>Trained here, {seedsWords(evidence)}</p>
      <FigurePlot figure={claim.figure(evidence)} name={`${claim.question} Trained here`} beside={shipped} />
    </div>
  );
}

/** How far a test is, and what came of the last one, beside the verdict that the page came with. */
export function FreshVerdict({ claim }: { claim: Claim }) {
  const { tested, run } = useFresh(claim);
  const troubles = useClaimTests(useShallow(({ troubles }) => troublesOf(troubles, [claim])));
  const { standing, judgement } = judged(claim, evidenceOf(tested));
  if (!run && !judgement && troubles.length === 0) return null;
  const since = Math.min(...Object.values(tested).map(({ since }) => since));
  return (
    <div className={classes.fresh}>
      {run ? (
        <RunProgress run={run} />
      ) : (
        judgement && (
          <>
            <p className={classes.verdict} data-standing={standing}>
              <VerdictMark standing={standing} /> {VERDICTS[standing]}, trained here
            </p>
            <p className={classes.effect}>
              <ClaimWords>{judgement.words}</ClaimWords>
            </p>
            <p className={classes.quiet}>
              {networksWords(judgement, claim)} · saved {agoWords(since, Date.now())}
              <span className={classes.forget}>
                {' · '}
                <button type="button" data-does="forget" data-claim={claim.id}>
                  Forget them
                </button>
              </span>
            </p>
          </>
        )
      )}
      {troubles.map((trouble) => (
        <p key={trouble} className={classes.quiet}>
          {trouble}
        </p>
      ))}
    </div>
  );
}
