import { useExperiment } from '../../../state/experiment';
import { ChevronRight } from '../../parts/icons';
import { hidden } from '../../parts/view';
import { foldedRows } from '../../text/summary';
import { Symbols } from '../../theme/Symbols';
import type { OpenSheet } from '../places';
import classes from './rows.module.css';
import { useDrafts } from './use-drafts';

/** The settings that one seldom changes, with what they are now. */
export function FoldedRows({ onOpen }: { onOpen: OpenSheet }) {
  const networks = useExperiment((state) => state.networks);
  return (
    <ul className={classes.rows}>
      {foldedRows(useDrafts(), hidden, networks).map(({ place, label, words }) => (
        <li key={place}>
          <button type="button" data-opens={place} onClick={() => onOpen(place)}>
            <span className={classes.label}>
              <Symbols>{label}</Symbols>
            </span>
            <span className={classes.value}>
              <Symbols>{words}</Symbols>
            </span>
            <ChevronRight />
          </button>
        </li>
      ))}
    </ul>
  );
}
