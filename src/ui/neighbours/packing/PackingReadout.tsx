import { whole } from '../../../math/english';
import { TASKS, UPDATES } from '../../../neighbours/packing/settings';
import { packedIn } from '../../../neighbours/packing/summary';
import type { PackingLane } from './lanes';
import { ModeName, ModeSample } from './modes';
import classes from './packing.module.css';

/** Where every lane is, two by two. */
export function PackingReadout({ lanes }: { lanes: readonly PackingLane[] }) {
  const updates = lanes.flatMap(({ update }) => (update === undefined ? [] : [update]));
  const seconds = lanes.flatMap(({ network }) => network?.seconds ?? []);
  const isRecorded = lanes.some(({ network }) => network) && seconds.length === 0;
  const count = whole(UPDATES);
  return (
    <ul className={classes.readout} aria-label="Where the lanes are">
      {lanes.map(({ mode, accuracy, failed }) => (
        <li key={mode}>
          <ModeSample mode={mode} />
          <ModeName mode={mode} />
          <b>{failed || accuracy.length === 0 ? '–' : packedIn(accuracy)}</b> of {TASKS.length}
        </li>
      ))}
      <li>
        {updates.length > 0
          ? `update ${whole(Math.min(...updates))} of ${count}`
          : isRecorded
            ? `${count} updates, recorded`
            : seconds.length > 0 && `${count} updates, done`}
      </li>
      <li>{seconds.length > 0 && `${seconds.reduce((sum, each) => sum + each, 0).toFixed(1)} s`}</li>
    </ul>
  );
}
