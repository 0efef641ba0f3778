import type { RestPoint } from '../../../analysis/state-space';
import type { Point } from '../../kit/geometry';
import { markerPath } from '../../lane/marker-path';

/** Radii of fixed and of slow points, and how far off their words stand, in px. */
const RADIUS = { fixed: 5, slow: 3 };
const ASIDE = 8;
/** Words that would stand closer than this to others are left out. */
const APART = 14;

/** How a point is drawn: filled in ink where it is stable. */
export const markOf = (kind: RestPoint['kind']) =>
  kind === 'stable'
    ? { fill: 'var(--ink)', stroke: 'var(--bg)', strokeWidth: 1.8 }
    : { fill: 'var(--bg)', stroke: 'var(--ink)', strokeWidth: 1.8 };

/** Words that can be read on dots. */
const NAME = {
  fill: 'var(--ink)',
  stroke: 'var(--bg)',
  strokeWidth: 3,
  paintOrder: 'stroke',
  fontSize: 11.5,
  fontWeight: 600,
};

interface Props {
  points: readonly RestPoint[];
  /** Where each stands, in px. */
  at: readonly Point[];
  /** The one that is pointed at. */
  pointed: number | undefined;
}

/** The points where a network stands still: filled where they are stable; each under which input. */
export function RestMarks({ points, at, pointed }: Props) {
  const named: Point[] = [];
  return points.map(({ kind, isFixed, input }, k) => {
    const place = at[k];
    const radius = isFixed ? RADIUS.fixed : RADIUS.slow;
    const isNamed = named.every(({ x, y }) => Math.hypot(x - place.x, y - place.y) > APART);
    if (isNamed) named.push(place);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name
      <g key={k} data-kind={kind}>
        {k === pointed && (
          <path
            d={markerPath('circle', place, radius + 3)}
            fill="none"
            stroke="var(--ink)"
            strokeWidth="1.5"
          />
        )}
        <path d={markerPath('circle', place, radius)} {...markOf(kind)} />
        {isNamed && (
          <text x={place.x + ASIDE} y={place.y + 4} {...NAME}>
            {input}
          </text>
        )}
      </g>
    );
  });
}
