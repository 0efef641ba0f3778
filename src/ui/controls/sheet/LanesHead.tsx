import { LaneName } from '../LaneName';
import { LaneSample } from '../LaneSample';
import { useLaneIds } from '../use-lanes';
import classes from './row.module.css';

/** The names over the columns of settings that each lane has for itself. */
export function LanesHead() {
  return (
    <div className={classes.row}>
      <h3 className={classes.head}>Lanes</h3>
      {useLaneIds().map((id) => (
        <span key={id} className={classes.lane}>
          <LaneSample id={id} width={26} />
          <LaneName id={id} />
        </span>
      ))}
    </div>
  );
}
