import { LaneName } from '../../lane/LaneName';
import { LaneSample } from '../../lane/LaneSample';
import { useLaneIds } from '../../lane/use-lanes';
import { ChevronRight } from '../../parts/icons';
import type { OpenSheet } from '../places';
import classes from './rows.module.css';

/** The lanes by name. */
export function LaneRows({ onOpen }: { onOpen: OpenSheet }) {
  return (
    <ul className={classes.rows}>
      {useLaneIds().map((id) => (
        <li key={id}>
          <button type="button" data-opens={`lane-${id}`} onClick={() => onOpen(`lane-${id}`)}>
            <LaneSample id={id} />
            <LaneName id={id} full />
            <ChevronRight />
          </button>
        </li>
      ))}
    </ul>
  );
}
