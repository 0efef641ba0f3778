import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';
import { nameOf } from '../../lane-style';
import { LaneSample } from '../LaneSample';
import classes from './row.module.css';
import { useLaneIds } from './use-lane-ids';

/** The names over the columns of settings that each lane has for itself. */
export function LanesHead() {
  const ids = useLaneIds();
  const names = useExperiment(useShallow(({ lanes }) => lanes.map(nameOf)));
  return (
    <div className={classes.row}>
      <h3 className={classes.head}>Lanes</h3>
      {ids.map((id, index) => (
        <span key={id} className={classes.lane}>
          <LaneSample id={id} width={26} />
          <b>{names[index]}</b>
        </span>
      ))}
    </div>
  );
}
