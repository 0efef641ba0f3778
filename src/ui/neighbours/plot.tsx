import type { ReactNode } from 'react';
import { FIGURE_WIDTH } from '../claims/figure-size';
import classes from '../claims/figures.module.css';
import { rounded, type Scale } from '../kit/geometry';

/** A plot in a column of its own, in px. */
export const PLOT = { width: FIGURE_WIDTH, left: 34, top: 12, bottom: 222 };

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
