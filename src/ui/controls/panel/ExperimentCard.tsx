import { Symbols } from '../../theme/Symbols';
import { ChevronDown } from '../icons';
import type { OpenSheet } from '../places';
import classes from './experiment-card.module.css';
import { experimentWords } from './summary';
import { useDrafts } from './use-drafts';

/** Which experiment this is, in a question and a claim. */
export function ExperimentCard({ onOpen }: { onOpen: OpenSheet }) {
  const { title, claim, known } = experimentWords(useDrafts());
  return (
    <button
      type="button"
      className={classes.card}
      data-opens="experiment"
      onClick={() => onOpen('experiment')}
    >
      {known && <Steps />}
      <span>
        <b>{title}</b>
        <span>
          <Symbols>{claim}</Symbols>
        </span>
      </span>
      <ChevronDown />
    </button>
  );
}

/** The shape of the default experiment: one lane climbs steeply, the other hardly. */
const Steps = () => (
  <svg width="40" height="27" viewBox="0 0 42 28" fill="none" strokeWidth="2" aria-hidden="true">
    <path d="M1 26h10.5v-4.5h10v-3H41" stroke="var(--lane-1)" strokeLinejoin="round" strokeLinecap="round" />
    <path d="M2 26h3v-8h3v-8h3V2h29" stroke="var(--lane-2)" strokeDasharray="4 2.5" />
  </svg>
);
