import { around, type Box, lineThrough, type Point, type Scale } from '../../kit/geometry';
import { alongLine, freest } from '../../kit/obstacles';
import style from '../../kit/plot.module.css';
import { textWidth } from '../../kit/text-width';
import { markerPath } from '../../lane/marker-path';
import type { Learnt } from './data';

interface Props {
  points: readonly Learnt[];
  /** Those of the lanes, which its name leaves free. */
  lanes: readonly (readonly Learnt[])[];
  /** The new task that is being learnt, if one is. */
  learning: number | undefined;
  area: Box;
  x: Scale;
  y: Scale;
}

const NAME = 'untrained network';
/** At the right end lanes have their names, and round their last marks so far, in px. */
const NAMES = 96;
const NEAR = 16;
/** Fewer marks leave no room between those names. */
const ROOM = 3;

/** What an untrained network learns of the same, in no lane's hue; and a dotted line where something is being learnt. */
export function Untrained({ points, lanes, learning, area, x, y }: Props) {
  const placesOf = (some: readonly Learnt[]) =>
    some.map(({ N, accuracy }) => ({ x: x(N), y: y(Math.max(0.49, accuracy)) }));
  const places = placesOf(points);
  const all = [...lanes.map(placesOf), places];
  const name = places.length < ROOM ? undefined : nameBox(places, all, area);
  return (
    <g>
      {learning !== undefined && (
        <path className={style.target} d={`M${x(learning)},${area.top}V${area.bottom}`} />
      )}
      <path d={lineThrough(places)} fill="none" stroke="var(--ink-3)" />
      <path
        d={places.map((each) => markerPath('square', each, 3)).join('')}
        fill="var(--bg)"
        stroke="var(--ink-3)"
      />
      {name && (
        <text className={style.note} x={name.left} y={name.bottom - 3}>
          {NAME}
        </text>
      )}
    </g>
  );
}

/** Where the name covers least: over or under one of its own marks. */
function nameBox(places: readonly Point[], all: readonly (readonly Point[])[], area: Box): Box | undefined {
  const width = textWidth(NAME, 12);
  const boxes = places.flatMap((at) =>
    [at.y - 20, at.y + 8].flatMap((top) =>
      [at.x + 6, at.x - width / 2, at.x - width - 6]
        .filter(
          (left) =>
            left >= area.left &&
            left + width <= area.right - NAMES &&
            top >= area.top &&
            top + 14 <= area.bottom,
        )
        .map((left) => ({ box: { left, right: left + width, top, bottom: top + 14 } })),
    ),
  );
  const ends = all.flatMap((each) => each.slice(-1));
  const obstacles = {
    marks: [
      ...all.flat().map((each) => around(each, 5)),
      ...ends.map(({ x, y }) => ({ left: x - NEAR, right: x + NAMES, top: y - NEAR, bottom: y + NEAR })),
    ],
    line: all.flatMap((each) => alongLine(each)),
  };
  return boxes.length > 0 ? freest(boxes, obstacles).box : undefined;
}
