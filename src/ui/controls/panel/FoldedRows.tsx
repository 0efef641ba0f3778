import { Symbols } from '../../theme/Symbols';
import { hidden } from '../../view';
import { ChevronRight } from '../icons';
import type { OpenSheet } from '../places';
import classes from './rows.module.css';
import { foldedRows } from './summary';
import { useDrafts } from './use-drafts';

/** The settings that one seldom changes, with what they are now. */
export function FoldedRows({ onOpen }: { onOpen: OpenSheet }) {
  return (
    <ul className={classes.rows}>
      {foldedRows(useDrafts(), hidden).map(({ place, label, words }) => (
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
