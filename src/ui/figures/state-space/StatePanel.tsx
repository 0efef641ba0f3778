import { memo, type PointerEvent, useMemo, useRef } from 'react';
import type { ExploredNetwork } from '../../../state/explored';
import { useWatched } from '../../../state/watched';
import { lineThrough, type Point, type Size } from '../../kit/geometry';
import { ComponentAxes } from './ComponentAxes';
import { answersFor } from './data';
import { RestMarks } from './RestMarks';
import { StateDots } from './StateDots';
import style from './state-space.module.css';
import { usePath } from './use-path';
import { afterDrag, afterKey, projector, radiusOf, turnWords, type ViewAngle } from './view';
import { pointWords } from './words';

/** Room round the states, in px. */
const MARGIN = 10;
/** As close must the pointer come to a point, in px. */
const NEAR = 12;

/** A point of a lane's network, from 0. */
export interface PointedAt {
  laneId: number;
  point: number;
}

interface Props {
  laneId: number;
  /** Whose states, for those who do not see them. */
  label: string;
  explored: ExploredNetwork;
  /** Whose right answers are shown. */
  asked: number;
  size: Size;
  turn: ViewAngle;
  onTurn(turn: ViewAngle): void;
  /** The point that is pointed at, from 0. */
  pointed: number | undefined;
  onPoint(pointed: PointedAt | undefined): void;
}

/** The states of a network, which can be turned; a point can be asked for with the mouse, a tap or Page Down. */
export const StatePanel = memo(function StatePanel(props: Props) {
  const { laneId, label, explored, asked, size, turn, onTurn, pointed, onPoint } = props;
  const { places, points } = explored.space;
  const path = usePath(explored);
  const bit = useWatched((watched) => watched.bit);
  const drag = useRef<Point>(undefined);
  const answers = useMemo(() => answersFor(explored, asked), [explored, asked]);
  const radius = useMemo(
    () =>
      radiusOf(
        places,
        path?.places ?? [],
        points.flatMap(({ place }) => place),
      ),
    [places, points, path],
  );
  const project = useMemo(() => projector(turn, radius, size, MARGIN), [turn, radius, size]);
  const at = points.map(({ place }) => project(place));
  const way = path && Array.from(path.bits, (_, m) => project(path.places, 3 * m));

  const pointAt = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const distances = at.map(({ x, y }) => Math.hypot(left + x - clientX, top + y - clientY));
    const nearest = distances.indexOf(Math.min(...distances));
    onPoint(distances[nearest] <= NEAR ? { laneId, point: nearest } : undefined);
  };

  return (
    <div
      className={style.space}
      style={size}
      role="slider"
      tabIndex={0}
      aria-label={`${label} Turn them with the arrow keys; Page Down goes through the points.`}
      aria-valuemin={0}
      aria-valuemax={360}
      aria-valuenow={Math.round(turn.yaw)}
      aria-valuetext={pointed === undefined ? turnWords(turn) : pointWords(points[pointed])}
      onPointerDown={(event) => {
        drag.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const from = drag.current;
        if (!from) return pointAt(event);
        drag.current = { x: event.clientX, y: event.clientY };
        onTurn(afterDrag(turn, event.clientX - from.x, event.clientY - from.y));
      }}
      onPointerUp={(event) => {
        drag.current = undefined;
        pointAt(event);
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && onPoint(undefined)}
      onBlur={() => onPoint(undefined)}
      onKeyDown={(event) => {
        const next = afterKey(event.key, turn);
        const by = { PageDown: 1, PageUp: -1 }[event.key];
        if (next) onTurn(next);
        if (by && points.length > 0)
          onPoint({
            laneId,
            point: ((pointed ?? (by > 0 ? -1 : 0)) + by + points.length) % points.length,
          });
        if (next || by) event.preventDefault();
        if (event.key === 'Escape') onPoint(undefined);
      }}
    >
      <svg {...size} aria-hidden="true">
        <ComponentAxes turn={turn} size={size} />
        <StateDots places={places} answers={answers} project={project} />
        {way && (
          <>
            <path fill="none" stroke="var(--axis)" strokeLinejoin="round" d={lineThrough(way)} />
            {bit !== undefined && way[bit] && (
              <circle
                cx={way[bit].x}
                cy={way[bit].y}
                r="4.5"
                fill="none"
                stroke="var(--ink)"
                strokeWidth="1.5"
              />
            )}
          </>
        )}
        <RestMarks points={points} at={at} size={size} pointed={pointed} />
      </svg>
    </div>
  );
});
