import type { ReactNode } from 'react';
import type { EvidenceFile } from '../../claims/evidence';
import { rangeWords } from '../text/numbers';
import buttons from '../theme/button.module.css';
import { PAPER } from '../words/paper';
import classes from './panel.module.css';
import type { JudgedClaim } from './standing';
import { TestAllButton } from './TestLink';
import { WORDS_ID } from './UsedWords';
import { VerdictMark } from './VerdictMark';
import { placeOf, VERDICTS } from './words';

interface Props {
  groups: readonly { name: string; claims: readonly JudgedClaim[] }[];
  evidence?: EvidenceFile;
}

/** The groups with their verdicts, each of which leads to its claim; and what the evidence is. */
export const ClaimsPanel = ({ groups, evidence }: Props) => (
  <aside className={classes.panel} aria-label="Overview">
    <nav aria-label="Claims by group">
      <h2>Does it hold?</h2>
      <ul className={classes.groups}>
        {groups.map(({ name, claims }) => (
          <li key={name}>
            <a href={`#${placeOf(name)}`}>{name}</a>
            <span>
              {claims.map(({ claim, standing }) => (
                <a
                  key={claim.id}
                  href={`#${claim.id}`}
                  title={claim.sentence}
                  aria-label={`${claim.sentence} ${VERDICTS[standing]}`}
                >
                  <VerdictMark standing={standing} />
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </nav>
    <dl className={classes.facts}>
      <Fact name="Networks">64 neurons where nothing else is said</Fact>
      {evidence && (
        <>
          <Fact name="A condition">
            {rangeWords(Object.values(evidence.conditions).map(({ length }) => length))} networks
          </Fact>
          <Fact name="Made">
            {evidence.date.slice(0, 10)}, engine {evidence.engine}, version {evidence.versions.program}
          </Fact>
        </>
      )}
      <Fact name="Interval">95 %, t over networks</Fact>
      <Fact name="Paper">500 neurons</Fact>
    </dl>
    <TestAllButton />
    <button type="button" className={buttons.button} data-does="csv">
      Save all numbers (CSV)
    </button>
    <p className={classes.source}>
      claims: <a href={PAPER.address}>Khajehabdollahi et al., ICLR 2024</a>
    </p>
    <p className={classes.source}>
      <a href={`#${WORDS_ID}`}>The words, explained</a>
    </p>
    <p className={classes.keys}>
      <kbd>J</kbd> <kbd>K</kbd> next, previous · <kbd>Enter</kbd> train it · <kbd>T</kbd> test again
    </p>
  </aside>
);

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
