import type { RestPoint } from '../../../analysis/state-space';
import { type Box, overlap, type Point, type Size } from '../../kit/geometry';
import { textWidth } from '../../kit/text-width';
import { markerPath } from '../../lane/marker-path';

/** Radii of fixed and of slow points, and how far off their words stand, in px. */
const RADIUS = { fixed: 5, slow: 3 };
const ASIDE = 8;

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
  size: Size;
  /** The one that is pointed at. */
  pointed: number | undefined;
}

/**
 * The points where a network stands still: filled where they are stable; each under which input, where there is room
 * for the word beside those before.
 */
export function RestMarks({ points, at, size, pointed }: Props) {
  const taken: Box[] = [];
  return points.map(({ kind, isFixed, input }, k) => {
    const place = at[k];
    const radius = isFixed ? RADIUS.fixed : RADIUS.slow;
    const box = besides(place, textWidth(input, NAME.fontSize, NAME.fontWeight)).find(
      (box) => box.left >= 0 && box.right <= size.width && taken.every((each) => overlap(each, box) === 0),
    );
    if (box) taken.push(box);
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
        {box && (
          <text x={box.left} y={place.y + 4} {...NAME}>
            {input}
          </text>
        )}
      </g>
    );
  });
}

/** Where a word of that width may stand: to the right of a point, else to its left. */
const besides = ({ x, y }: Point, width: number): Box[] =>
  [x + ASIDE, x - ASIDE - width].map((left) => ({ left, right: left + width, top: y - 6, bottom: y + 6 }));
