import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';
import { nameOf } from '../../lane-style';
import { ChevronRight } from '../icons';
import { LaneSample } from '../LaneSample';
import type { OpenSheet } from '../places';
import classes from './rows.module.css';

/** The lanes by name. */
export function LaneRows({ onOpen }: { onOpen: OpenSheet }) {
  const ids = useExperiment(useShallow(({ lanes }) => lanes.map(({ id }) => id)));
  const names = useExperiment(useShallow(({ lanes }) => lanes.map(nameOf)));
  return (
    <ul className={classes.rows}>
      {ids.map((id, index) => (
        <li key={id}>
          <button type="button" data-opens={`lane-${id}`} onClick={() => onOpen(`lane-${id}`)}>
            <LaneSample id={id} />
            <b>{names[index]}</b>
            <ChevronRight />
          </button>
        </li>
      ))}
    </ul>
  );
}
