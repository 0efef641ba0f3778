import type { PackingMode } from '../../../neighbours/packing/settings';
import { rounded } from '../../claims/DotsPlot';
import type { Point } from '../../kit/geometry';
import { markerPath } from '../../lane/marker-path';
import { modeStyle } from './modes';

interface Props {
  mode: PackingMode;
  points: readonly Point[];
  /** Which of them have a mark. */
  marks?: readonly Point[];
  /** Where a larger mark stands. */
  at?: Point;
}

/** A lane's line and its marks through points. */
export function ModeLine({ mode, points, marks = points, at }: Props) {
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
