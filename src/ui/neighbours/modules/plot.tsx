import type { ReactNode } from 'react';
import { rounded } from '../../claims/DotsPlot';
import { FIGURE_WIDTH } from '../../claims/figure-size';
import classes from '../../claims/figures.module.css';
import type { Point, Scale } from '../../kit/geometry';
import { markerPath } from '../../lane/marker-path';
import type { LaneStyle } from '../../text/lane-style';

/** A plot in a column of its own, in px. */
export const PLOT = { width: FIGURE_WIDTH, left: 34, top: 12, bottom: 222 };
export const F_TICKS = [0, 0.25, 0.5, 0.75, 1];

/** How a line of ink is told from others. */
export interface InkStyle {
  shape: LaneStyle['shape'];
  dash?: string;
  isHollow?: boolean;
}

interface GridProps {
  ticks: readonly number[];
  y: Scale;
  right: number;
}

/** Horizontal lines with their numbers; the lowest is the axis. */
export const Grid = ({ ticks, y, right }: GridProps) =>
  ticks.map((tick, i) => (
    <g key={tick}>
      <path
        d={`M${PLOT.left},${rounded(String(y(tick)))}H${right}`}
        className={i === 0 ? classes.baseline : classes.grid}
      />
      <text x={PLOT.left - 8} y={y(tick) + 4} textAnchor="end" className={classes.tick}>
        {tick}
      </text>
    </g>
  ));

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
  const line = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x},${y}`).join('');
  const marks = points.map((point) => markerPath(shape, point, point === at ? 5 : 3.2));
  return (
    <g>
      <path
        d={rounded(singles.map((each) => markerPath(shape, each, 1.6)).join(''))}
        fill={colour}
        opacity="0.45"
      />
      <path
        d={rounded(line)}
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

interface XTicksProps {
  ticks: readonly number[];
  x: Scale;
  /** What stands in bold. */
  present?: number;
  title: ReactNode;
  right: number;
}

export const XTicks = ({ ticks, x, present, title, right }: XTicksProps) => (
  <>
    {ticks.map((tick) => (
      <text
        key={tick}
        x={x(tick)}
        y={PLOT.bottom + 22}
        textAnchor="middle"
        className={tick === present ? classes.present : classes.tick}
      >
        {tick.toLocaleString('en')}
      </text>
    ))}
    <text x={right} y={PLOT.bottom + 38} textAnchor="end" className={classes.axisTitle}>
      {title}
    </text>
  </>
);

/** Ticks of a logarithmic axis that are not too near to the present one, and that. */
export const ticksWith = (ticks: readonly number[], present: number, x: Scale): number[] => [
  ...ticks.filter((tick) => Math.abs(x(tick) - x(present)) > 22),
  present,
];
