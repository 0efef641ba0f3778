import { laneHover } from '../charts/kit/lane-hover';
import { styleOf } from '../lane-style';
import { useLaneName } from './use-lanes';

interface LaneNameProps {
  id: number;
  /** In the lane's hue; else in ink. */
  hued?: boolean;
  className?: string;
}

/** A lane's name; while it is pointed at, the other lanes step back in all figures. */
export function LaneName({ id, hued, className }: LaneNameProps) {
  return (
    <b
      className={className}
      style={hued ? { color: styleOf({ id }).text } : undefined}
      {...laneHover({ id })}
    >
      {useLaneName(id)}
    </b>
  );
}
