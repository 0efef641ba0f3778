import type { PackingMode } from '../../../neighbours/packing/settings';
import { rounded } from '../../claims/DotsPlot';
import { FIGURE_WIDTH } from '../../claims/figure-size';
import classes from '../../claims/figures.module.css';
import type { Point, Scale } from '../../kit/geometry';
import { markerPath } from '../../lane/marker-path';
import { modeStyle } from './modes';

/** A plot in a column of its own, in px. */
export const PLOT = { width: FIGURE_WIDTH, left: 34, top: 12, bottom: 222 };

/** Horizontal lines of a grid with their numbers, and the axis below. */
export const Grid = ({ ticks, y, right }: { ticks: readonly number[]; y: Scale; right: number }) => (
  <>
    {ticks.map((tick, i) => (
      <g key={tick}>
        <path
          d={`M${PLOT.left},${rounded(String(y(tick)))}H${right}`}
          className={i === 0 ? classes.baseline : classes.grid}
        />
        <text x={PLOT.left - 8} y={y(tick) + 4} textAnchor="end" className={classes.tick}>
          {tick}
        </text>
      </g>
    ))}
  </>
);

interface ModeLineProps {
  mode: PackingMode;
  points: readonly Point[];
  /** Which of them have a mark. */
  marks?: readonly Point[];
  /** Where a larger mark stands. */
  at?: Point;
}

/** A lane's line and its marks through points. */
export function ModeLine({ mode, points, marks = points, at }: ModeLineProps) {
  const { mark, dash, shape, outline } = modeStyle(mode);
  const line = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x},${y}`).join('');
  const drawn = marks.map((point) => markerPath(shape, point, point === at ? 5 : 3.5));
  return (
    <g>
      <path d={rounded(line)} fill="none" stroke={mark} strokeWidth="2" strokeDasharray={dash} />
      <path d={rounded(drawn.join(''))} fill={mark} stroke={outline ?? 'var(--bg)'} />
    </g>
  );
}
