import type { Lane } from '../../state/lane';
import { laneClass } from '../lane/lane-hover';
import { crossPath, markerPath } from '../lane/marker-path';
import { styleOf } from '../text/lane-style';
import { type Point, spaced } from './geometry';
import style from './plot.module.css';

/** Radii of marks, in px: at a promotion, and where the lane is now. */
export const RADIUS = { mark: 3, present: 4.5 };

/** Marks closer than this would grow together, in px. */
const APART = 7;

/** Where a mark stands; it is open where what it marks is only an estimate, among others that are more. */
export type MarkPoint = Point & { open?: boolean };

/** Marks of a lane, each with a halo of the page's colour; where they are dense, not all. */
export function Marks({
  lane,
  at,
  radius,
}: {
  lane: Pick<Lane, 'id'>;
  at: readonly MarkPoint[];
  radius: number;
}) {
  const { mark, shape, outline } = styleOf(lane);
  const drawn = spaced(at, APART);
  const pathOf = (points: readonly Point[]) =>
    points.map((point) => markerPath(shape, point, radius)).join('');
  const open = pathOf(drawn.filter((point) => point.open));
  return (
    <g className={laneClass(lane)}>
      <path className={style.halo} d={pathOf(drawn)} />
      <path d={pathOf(drawn.filter((point) => !point.open))} fill={mark} stroke={outline} />
      {open && <path d={open} fill="var(--bg)" stroke={mark} strokeWidth="1.5" />}
    </g>
  );
}

/** The end of a lane whose numbers broke down. */
export function Cross({ lane, at }: { lane: Pick<Lane, 'id'>; at: Point }) {
  const d = crossPath(at, 5);
  return (
    <g className={laneClass(lane)}>
      <path className={style.halo} d={d} strokeWidth="6" />
      <path d={d} stroke={styleOf(lane).mark} strokeWidth="2" />
    </g>
  );
}
