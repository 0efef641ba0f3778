import type { PackingMode } from '../../../neighbours/packing/settings';
import { lineThrough, type Point, rounded } from '../../kit/geometry';
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
  const drawn = marks.map((point) => markerPath(shape, point, point === at ? 5 : 3.5));
  return (
    <g>
      <path d={lineThrough(points)} fill="none" stroke={mark} strokeWidth="2" strokeDasharray={dash} />
      <path d={rounded(drawn.join(''))} fill={mark} stroke={outline ?? 'var(--bg)'} />
    </g>
  );
}
