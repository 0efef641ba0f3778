import { styleOf } from '../../text/lane-style';
import classes from './readout.module.css';

interface AccuracyBarProps {
  laneId: number;
  accuracy: number | undefined;
  /** Where the lane is promoted: a tick. */
  threshold: number;
}

/** An accuracy from 0 to 100 % in a lane's hue; the number itself stands beside it, so it has no words. */
export function AccuracyBar({ laneId, accuracy, threshold }: AccuracyBarProps) {
  return (
    <span className={classes.bar} data-fill aria-hidden="true">
      <span style={{ width: `${(accuracy ?? 0) * 100}%`, background: styleOf({ id: laneId }).mark }} />
      <i style={{ left: `${threshold * 100}%` }} />
    </span>
  );
}
