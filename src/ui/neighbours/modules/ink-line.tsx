import { lineThrough, type Point, rounded, type Scale } from '../../kit/geometry';
import { markerPath } from '../../lane/marker-path';
import type { LaneStyle } from '../../text/lane-style';

export const F_TICKS = [0, 0.25, 0.5, 0.75, 1];

/** How a line of ink is told from others. */
export interface InkStyle {
  shape: LaneStyle['shape'];
  dash?: string;
  isHollow?: boolean;
}

interface InkLineProps {
  style: InkStyle;
  points: readonly Point[];
  /** Single networks, behind. */
  singles?: readonly Point[];
  isPresent?: boolean;
  /** Where a larger mark stands. */
  at?: Point;
}

/** Means as a line with marks, single networks as small ones. */
export function InkLine({ style, points, singles = [], isPresent = false, at }: InkLineProps) {
  const colour = isPresent ? 'var(--ink)' : 'var(--ink-3)';
  const { shape, dash, isHollow } = style;
  const marks = points.map((point) => markerPath(shape, point, point === at ? 5 : 3.2));
  return (
    <g>
      <path
        d={rounded(singles.map((each) => markerPath(shape, each, 1.6)).join(''))}
        fill={colour}
        opacity="0.45"
      />
      <path
        d={lineThrough(points)}
        fill="none"
        stroke={colour}
        strokeWidth={isPresent ? 2 : 1.5}
        strokeDasharray={dash}
      />
      <path
        d={rounded(marks.join(''))}
        fill={isHollow ? 'var(--bg)' : colour}
        stroke={isHollow ? colour : 'var(--bg)'}
      />
    </g>
  );
}

/** Ticks of a logarithmic axis that are not too near to the present one, and that. */
export const ticksWith = (ticks: readonly number[], present: number, x: Scale): number[] => [
  ...ticks.filter((tick) => Math.abs(x(tick) - x(present)) > 22),
  present,
];
