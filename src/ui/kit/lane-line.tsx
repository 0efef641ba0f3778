import { Line } from 'recharts';
import type { Lane } from '../../state/lane';
import { laneClass } from '../lane/lane-hover';
import { styleOf } from '../text/lane-style';

/** A lane's line through its own points, in its hue and dash; marks come on top of it. */
export const laneLine = (
  lane: Lane,
  data: readonly object[],
  dataKey: string,
  type: 'linear' | 'stepAfter' = 'linear',
) => (
  <Line
    key={lane.id}
    className={laneClass(lane)}
    data={[...data]}
    dataKey={dataKey}
    type={type}
    stroke={styleOf(lane).mark}
    strokeWidth={2}
    strokeDasharray={styleOf(lane).dash}
    dot={false}
    activeDot={false}
    isAnimationActive={false}
  />
);
