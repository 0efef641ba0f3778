import { GLOSSARY, type TermKey } from '../words/glossary';
import { TermName } from '../words/TermName';
import { ClaimWords } from './ClaimWords';
import classes from './claims.module.css';

/** What claims speak of, from the task to what networks bear. */
const WORDS: readonly TermKey[] = [
  'task',
  'n',
  'parity',
  'dms',
  'head',
  'single',
  'multi',
  'none',
  'promotion',
  'trainingStep',
  'epoch',
  'leaky',
  'tau',
  'freezeTau',
  'netTau',
  'dimensionality',
  'weight',
  'radius',
  'ablation',
  'relativeAccuracy',
  'recruitment',
  'noiseSize',
  'linearReadout',
  'pace',
  'chance',
  'gate',
];

/** The place of the words on the page. */
export const WORDS_ID = 'words';

/** The words of the page, each with the line that explains it. */
export const UsedWords = () => (
  <section aria-labelledby={WORDS_ID}>
    <h2 id={WORDS_ID} className={classes.group}>
      The words
    </h2>
    <dl className={classes.words}>
      {WORDS.map((term) => (
        <div key={term}>
          <dt>
            <TermName term={term} />
          </dt>
          <dd>
            <ClaimWords>{GLOSSARY[term].line}</ClaimWords>
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
