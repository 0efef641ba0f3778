import type { ReactNode } from 'react';
import { FIGURE_WIDTH } from '../claims/figure-size';
import classes from '../claims/figures.module.css';
import { tickWords } from '../kit/axes';
import { rounded, type Scale } from '../kit/geometry';

/** A plot of one column. */
export const NARROW = FIGURE_WIDTH;

/** Where the axis of a wide plot ends. */
export const rightOf = (width: number): number => width - 16;

/** Where a narrow plot has its axes, if nothing else is in its column; in px. */
export const PLOT = { width: NARROW, left: 34, top: 12, bottom: 222 };

interface Ticks {
  ticks: readonly number[];
  scale: Scale;
}

/** Horizontal lines with their numbers. */
export const YGrid = ({ ticks, scale, left, right }: Ticks & { left: number; right: number }) =>
  ticks.map((tick) => (
    <g key={tick}>
      <path d={`M${left},${scale(tick).toFixed(1)}H${right}`} className={classes.grid} />
      <text x={left - 8} y={scale(tick) + 4} textAnchor="end" className={classes.tick}>
        {tickWords(tick)}
      </text>
    </g>
  ));

interface XAxisProps extends Ticks {
  left: number;
  right: number;
  bottom: number;
  /** What stands in bold. */
  present?: number;
  title: ReactNode;
}

/** The axis below with its numbers and its name. */
export const XAxis = ({ ticks, scale, left, right, bottom, present, title }: XAxisProps) => (
  <>
    <path d={`M${left},${bottom}H${right}`} className={classes.baseline} />
    {ticks.map((tick) => (
      <text
        key={tick}
        x={scale(tick)}
        y={bottom + 21}
        textAnchor="middle"
        className={tick === present ? classes.present : classes.tick}
      >
        {tickWords(tick)}
      </text>
    ))}
    <text x={right} y={bottom + 37} textAnchor="end" className={classes.axisTitle}>
      {title}
    </text>
  </>
);

/** A letter of mathematics within SVG. */
export const Letter = ({ children }: { children: string }) => <tspan className="symbol">{children}</tspan>;

/** A line through points that lie within a box; where it leaves that it is interrupted. */
export function linePath<P>(
  points: readonly P[],
  x: (point: P) => number,
  y: (point: P) => number,
  { top, bottom }: { top: number; bottom: number },
): string {
  let pen = 'M';
  let path = '';
  for (const point of points) {
    const [px, py] = [x(point), y(point)];
    if (!(py >= top && py <= bottom)) {
      pen = 'M';
      continue;
    }
    path += `${pen}${px.toFixed(1)},${py.toFixed(1)}`;
    pen = 'L';
  }
  return rounded(path);
}

/** Every so many points of a branch, and its ends. */
export const thinned = <P,>(points: readonly P[], every = 6): P[] =>
  points.filter((_, i) => i % every === 0 || i === points.length - 1);

/** 1, 10, 100 … within two bounds. */
export const decades = (min: number, max: number): number[] => {
  const powers: number[] = [];
  for (let power = Math.ceil(Math.log10(min) - 1e-9); 10 ** power <= max; power++)
    powers.push(Number((10 ** power).toPrecision(3)));
  return powers;
};
