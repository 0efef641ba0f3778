import type { Lane } from '../../state/lane';
import { laneClass } from '../lane/lane-hover';
import { type Box, type Point, spaced } from './geometry';
import style from './plot.module.css';

/** Marks closer than this would grow together, in px. */
const APART = 8;
/** From a line to the foot of the mark above it, and the mark's own size, in px. */
const ABOVE = 5;
const HALF = 3.5;
const HEIGHT = 6;

/** The room that such a mark takes. */
export const aroundChange = ({ x, y }: Point): Box => ({
  left: x - HALF - 1,
  right: x + HALF + 1,
  top: y - ABOVE - HEIGHT - 1,
  bottom: y,
});

interface Props {
  lane: Pick<Lane, 'id'>;
  at: readonly Point[];
  /** One of them is pointed at, or none any more; marks in a plot with a cursor need no more than that. */
  onPoint?(index: number | undefined): void;
}

/** Where settings of a lane were changed: small triangles over its line, in ink, which is of no lane. */
export function ChangeMarks({ lane, at, onPoint }: Props) {
  const d = spaced(at, APART)
    .map(({ x, y }) => `M${x - HALF},${y - ABOVE - HEIGHT}h${2 * HALF}l${-HALF},${HEIGHT}z`)
    .join('');
  return (
    <g className={laneClass(lane)}>
      <path className={style.halo} d={d} />
      <path className={style.change} d={d} />
      {onPoint &&
        at.map(({ x, y }, i) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: what was changed first stays first
            key={i}
            className={style.reach}
            cx={x}
            cy={y - ABOVE - HEIGHT / 2}
            r="9"
            onPointerEnter={() => onPoint(i)}
            onPointerLeave={() => onPoint(undefined)}
          />
        ))}
    </g>
  );
}
