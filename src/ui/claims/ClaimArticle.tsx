import { ClaimWords } from './ClaimWords';
import classes from './claims.module.css';
import { FigurePlot } from './FigurePlot';
import { FreshFigure, FreshVerdict } from './Fresh';
import type { JudgedClaim } from './standing';
import { TestLink } from './TestLink';
import { VerdictMark } from './VerdictMark';
import { networksWords, VERDICTS } from './words';

/** A claim: what is said and by whom, a figure, and what comes of it. */
export function ClaimArticle({ claim, standing, judgement, figure }: JudgedClaim) {
  const { id, sentence, paper, refuted, question, preset, page, conditions } = claim;
  return (
    <article id={id} className={classes.claim} aria-labelledby={`${id}-sentence`} tabIndex={-1}>
      <div className={classes.statement}>
        <h3 id={`${id}-sentence`}>
          <a href={`#${id}`}>
            <ClaimWords>{sentence}</ClaimWords>
          </a>
        </h3>
        <p className={classes.quiet}>{paper ? `The paper, ${paper.where}` : 'What would refute it'}</p>
        <p className={classes.numbers}>
          <ClaimWords>{paper ? paper.numbers : refuted}</ClaimWords>
        </p>
      </div>
      <div className={classes.evidence}>
        <h4>
          <ClaimWords>{question}</ClaimWords>
        </h4>
        {figure ? (
          <FigurePlot figure={figure} name={question} />
        ) : (
          <p className={classes.quiet}>
            {conditions.length > 0 ? 'No networks have been trained yet.' : 'Nothing to draw.'}
          </p>
        )}
        <FreshFigure claim={claim} shipped={figure} />
      </div>
      <div className={classes.result}>
        <p className={classes.verdict} data-standing={standing}>
          <VerdictMark standing={standing} /> {VERDICTS[standing]}
        </p>
        {judgement && (
          <p className={classes.effect}>
            <ClaimWords>{judgement.words}</ClaimWords>
          </p>
        )}
        {judgement && conditions.length > 0 && (
          <p className={classes.quiet}>
            <ClaimWords>{networksWords(judgement, claim)}</ClaimWords>
          </p>
        )}
        {conditions.length > 0 && <FreshVerdict claim={claim} />}
        <p className={classes.links}>
          {preset && (
            <a href={`../#preset=${preset}`} data-trains>
              Train it
            </a>
          )}
          {page && <a href={`../${page}`}>Look at it</a>}
          {conditions.length > 0 && <TestLink id={id} again={judgement !== undefined} />}
        </p>
      </div>
    </article>
  );
}
