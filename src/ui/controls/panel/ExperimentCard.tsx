import { ChevronDown } from '../../parts/icons';
import { experimentWords } from '../../text/summary';
import { Symbols } from '../../theme/Symbols';
import type { OpenSheet } from '../places';
import { Sketch } from '../presets/Sketch';
import classes from './experiment-card.module.css';
import { useDrafts } from './use-drafts';

/** Which experiment this is, in a question and a claim. */
export function ExperimentCard({ onOpen }: { onOpen: OpenSheet }) {
  const { title, claim, preset } = experimentWords(useDrafts());
  return (
    <button
      type="button"
      className={classes.card}
      data-opens="experiment"
      onClick={() => onOpen('experiment')}
    >
      {preset && <Sketch name={preset} />}
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
