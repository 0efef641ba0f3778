import { Fragment } from 'react';
import { styleOf } from '../text/lane-style';
import { Symbols } from '../theme/Symbols';
import { laneHover } from './lane-hover';
import { useFullName, useLaneName } from './use-lanes';

interface LaneNameProps {
  id: number;
  /** In the lane's hue; else in ink. */
  hued?: boolean;
  /** With all that sets it apart, where there is room. */
  full?: boolean;
  className?: string;
}

/** A lane's name; while it is pointed at, the other lanes step back in all figures. */
export function LaneName({ id, hued, full, className }: LaneNameProps) {
  const [short, long] = [useLaneName(id), useFullName(id)];
  return (
    <b
      className={className}
      data-lane={id}
      style={hued ? { color: styleOf({ id }).text } : undefined}
      {...laneHover({ id })}
    >
      <Symbols>{full ? long : short}</Symbols>
    </b>
  );
}

/** The names of some lanes, one after the other. */
export const LaneNames = ({ ids }: { ids: readonly number[] }) =>
  ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && ' and '}
      <LaneName id={id} hued />
    </Fragment>
  ));
