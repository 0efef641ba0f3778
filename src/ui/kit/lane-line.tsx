import { Area, Line } from 'recharts';
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
    key={`line ${lane.id}`}
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

/** The line of one of several networks of a lane: thin, so that their median stands out. */
export const networkLine = (network: Lane, data: readonly object[], dataKey: string) => (
  <Line
    key={`network ${network.id}`}
    className={laneClass(network)}
    data={[...data]}
    dataKey={dataKey}
    type="stepAfter"
    stroke={styleOf(network).mark}
    strokeWidth={1}
    strokeOpacity={0.6}
    dot={false}
    activeDot={false}
    isAnimationActive={false}
  />
);

/** A lane's band from one value to another, in its hue. */
export const laneBand = (lane: Lane, data: readonly { band?: [number, number] }[]) => (
  <Area
    key={`band ${lane.id}`}
    className={laneClass(lane)}
    data={[...data]}
    dataKey="band"
    isAnimationActive={false}
    dot={false}
    activeDot={false}
    type="linear"
    stroke="none"
    fill={styleOf(lane).mark}
    fillOpacity="var(--band)"
  />
);
