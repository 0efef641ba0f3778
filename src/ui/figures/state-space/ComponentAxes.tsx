import type { Size } from '../../kit/geometry';
import plot from '../../kit/plot.module.css';
import { projector, type ViewAngle } from './view';

/** The corner they stand in, and how long they are, in px. */
const CORNER = 44;
const LENGTH = 15;
const AXES = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
/** An axis that points at the reader has no room for its number. */
const SEEN = 6;

/** Which way the three components lie now, in a corner. */
export function ComponentAxes({ turn, size }: { turn: ViewAngle; size: Size }) {
  const corner = { width: CORNER, height: CORNER };
  const project = projector(turn, 1, corner, CORNER / 2 - LENGTH);
  const origin = project([0, 0, 0]);
  return (
    <g transform={`translate(0 ${size.height - CORNER})`} className={plot.tick}>
      {AXES.map((axis, i) => {
        const end = project(axis);
        const [dx, dy] = [end.x - origin.x, end.y - origin.y];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its number
          <g key={i}>
            <path className={plot.axis} d={`M${origin.x},${origin.y}L${end.x},${end.y}`} />
            {Math.hypot(dx, dy) > SEEN && (
              <text x={end.x + 0.3 * dx} y={end.y + 0.3 * dy + 4} textAnchor="middle">
                {i + 1}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
