import type { ReactNode } from 'react';
import { CLAIMS } from '../../claims';
import { type Claim, GROUPS } from '../../claims/claim';
import type { EvidenceFile } from '../../claims/evidence';
import { Brand } from '../controls/topbar/Brand';
import { PageLinks } from '../controls/topbar/PageLinks';
import bar from '../controls/topbar/topbar.module.css';
import page from '../layout/app.module.css';
import { ClaimArticle } from './ClaimArticle';
import { ClaimsPanel } from './ClaimsPanel';
import classes from './claims.module.css';
import { judged } from './standing';
import { Tally } from './Tally';
import { TestNews } from './TestNews';
import { ThemeButton } from './ThemeButton';
import { UsedWords } from './UsedWords';
import { leadWords, placeOf } from './words';

interface Props {
  claims?: readonly Claim[];
  evidence?: EvidenceFile;
}

/** All claims with their evidence. */
export function ClaimsPage({ claims = CLAIMS, evidence }: Props) {
  const all = claims.map((claim) => judged(claim, evidence?.conditions ?? {}));
  const groups = GROUPS.map((name) => ({
    name,
    claims: all.filter(({ claim }) => claim.group === name),
  })).filter((group) => group.claims.length > 0);
  return (
    <div className={`${page.page} ${classes.page}`}>
      <a className={page.skip} href="#main">
        Skip to the claims
      </a>
      <header className={`${bar.bar} ${classes.bar}`}>
        <Brand as="p" />
        <PageLinks at="Claims" site="../" />
        <span className={bar.divider} />
        <ThemeButton />
      </header>
      <ClaimsPanel groups={groups} evidence={evidence} />
      <main className={`${page.main} ${classes.main}`} id="main" tabIndex={-1}>
        <div className={classes.lead}>
          <h1>
            <b>Does it hold?</b> {leadWords(claims)}
          </h1>
          <Tally standings={all.map(({ standing }) => standing)} />
        </div>
        <FigureKey />
        {groups.map((group) => (
          <section key={group.name} aria-labelledby={placeOf(group.name)}>
            <h2 id={placeOf(group.name)} className={classes.group}>
              {group.name}
            </h2>
            {group.claims.map((each) => (
              <ClaimArticle key={each.claim.id} {...each} />
            ))}
          </section>
        ))}
        <UsedWords />
      </main>
      <TestNews />
    </div>
  );
}

/** What the marks in the figures are. */
const FigureKey = () => (
  <ul className={classes.key} aria-label="Marks in the figures">
    <li>
      <Sign>
        <circle cx="6" cy="6" r="3" fill="var(--ink-2)" />
      </Sign>
      one network
    </li>
    <li>
      <Sign>
        <path d="M6 1v10" stroke="var(--ink)" strokeWidth="2" />
      </Sign>
      their mean
    </li>
    <li>
      <Sign>
        <path d="M6 0v12" stroke="var(--ink-3)" strokeDasharray="2 2" />
      </Sign>
      the paper
    </li>
  </ul>
);

const Sign = ({ children }: { children: ReactNode }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    {children}
  </svg>
);
