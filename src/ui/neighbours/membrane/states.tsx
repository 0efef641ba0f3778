import type { WallState } from '../../../neighbours/membrane/settings';
import { rounded } from '../../kit/geometry';
import { markerPath } from '../../lane/marker-path';
import { type LaneStyle, styleOf } from '../../text/lane-style';

export const STATE_NAMES: Record<WallState, string> = { shut: 'Shut', open: 'Open' };

/** How a wall looks: shut as the first lane, open as the second one. */
export const stateStyle = (state: WallState): LaneStyle => styleOf({ id: state === 'shut' ? 0 : 1 });

interface MarkProps {
  state: WallState;
  x: number;
  y: number;
  /** What is possible, and not present, is hollow. */
  isPresent: boolean;
  radius?: number;
}

/** A wall as a point of a plot. */
export function StateMark({ state, x, y, isPresent, radius = 5 }: MarkProps) {
  const { mark, shape } = stateStyle(state);
  return (
    <path
      d={rounded(markerPath(shape, { x, y }, isPresent ? radius + 1 : radius - 1))}
      fill={isPresent ? mark : 'var(--bg)'}
      stroke={isPresent ? 'var(--bg)' : mark}
      strokeWidth={isPresent ? 1 : 2}
    />
  );
}

export const StateSample = ({ state, isPresent }: Pick<MarkProps, 'state' | 'isPresent'>) => (
  <svg width="14" height="14" aria-hidden="true" style={{ flex: 'none', verticalAlign: '-2px' }}>
    <StateMark state={state} x={7} y={7} isPresent={isPresent} radius={4.5} />
  </svg>
);

export const StateName = ({ state }: { state: WallState }) => (
  <b style={{ color: stateStyle(state).text, fontWeight: 600 }}>{STATE_NAMES[state]}</b>
);
