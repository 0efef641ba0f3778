import { MOST_LANES } from '../../../config/counts';
import { LaneName } from '../../lane/LaneName';
import { LaneSample } from '../../lane/LaneSample';
import { useLaneIds } from '../../lane/use-lanes';
import { AddLane } from '../AddLane';
import { LaneMenu } from './LaneMenu';
import classes from './row.module.css';

/** The names over the columns of settings that each lane has for itself, and what can be done with a lane. */
export function LanesHead() {
  const ids = useLaneIds();
  return (
    <div className={`${classes.row} ${classes.lanes}`} data-apart={ids.length}>
      <h3 className={classes.head}>Lanes</h3>
      {ids.map((id) => (
        <span key={id} className={classes.lane} data-place={`lane-${id}`}>
          <LaneSample id={id} width={26} />
          <LaneName id={id} full={ids.length < MOST_LANES} />
          <LaneMenu id={id} />
        </span>
      ))}
      {ids.length < MOST_LANES && <AddLane words className={classes.add} />}
    </div>
  );
}
