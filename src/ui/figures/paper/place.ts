import type { Box, Point, Scale } from '../../kit/geometry';
import type { Obstacles } from '../../kit/obstacles';
import type { PaperLine } from './lines';

/** Where such a line is drawn: within the axes, which stay as they are. */
export interface PlacedPaper {
  name: string;
  /** Its corners; none where all of it lies outside. */
  corners: Point[];
  /** The numbers that lie within the axes. */
  dots: Point[];
  /** From the lower to the upper end of each spread. */
  spreads: { x: number; from: number; to: number }[];
  /** Where its words begin, and the box that they fill. */
  label?: { x: number; baseline: number; box: Box };
}

/** About the width of a letter, in px. */
const LETTER = 6.2;
/** From a line to its words: beside a point of it, and upwards to their baseline, in px. */
const APART = 6;
const BASELINES = [6, -14, 20, -28];

/** Where lines of the paper lie, each named near its end where least is covered. */
export function placePaper(
  lines: readonly PaperLine[],
  scale: { x: Scale; y: Scale },
  area: Box,
  obstacles: Obstacles,
): PlacedPaper[] {
  const marks = [...obstacles.marks];
  return lines.map(({ name, points }) => {
    const places = points.map(({ x, y }) => ({ x: scale.x(x), y: scale.y(y) }));
    const corners = within(places, area);
    const dots = places.filter((place) => isIn(place, area));
    const spreads = points.flatMap(({ x, y, sd }) =>
      sd === undefined || scale.x(x) > area.right
        ? []
        : [{ x: scale.x(x), from: scale.y(Math.max(0, y - sd)), to: Math.max(area.top, scale.y(y + sd)) }],
    );
    const covered = (box: Box) =>
      100 * marks.filter((mark) => meets(mark, box)).length +
      obstacles.line.filter((point) => isIn(point, box)).length;
    const [box] = boxesFor(LETTER * name.length, corners, area).sort((a, b) => covered(a) - covered(b));
    if (!box) return { name, corners, dots, spreads };
    marks.push(box);
    return { name, corners, dots, spreads, label: { x: box.left, baseline: box.bottom - 3, box } };
  });
}

/** Boxes for words above and below a line, from its end backwards, all of them within the axes. */
const boxesFor = (width: number, corners: readonly Point[], area: Box): Box[] =>
  corners
    .flatMap((to, i) => {
      const from = corners[i - 1] ?? to;
      return [0.25, 0.5, 0.75, 1].map((share) => ({
        x: from.x + share * (to.x - from.x),
        y: from.y + share * (to.y - from.y),
      }));
    })
    .reverse()
    .flatMap(({ x, y }) =>
      BASELINES.flatMap((above) =>
        [x - width, x - width / 2, x + APART].map((left) => ({
          left,
          right: left + width,
          top: y - above - 10,
          bottom: y - above + 3,
        })),
      ),
    )
    .filter(
      ({ left, right, top, bottom }) =>
        left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom,
    );

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isIn = ({ x, y }: Point, { left, right, top, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** What of a line, corner by corner from left to right, lies in a box: it may come in once, and leave once. */
export function within(corners: readonly Point[], box: Box): Point[] {
  const found = corners.slice(1).flatMap((to, i) => {
    const from = corners[i];
    const along = (share: number) => ({
      x: from.x + share * (to.x - from.x),
      y: from.y + share * (to.y - from.y),
    });
    let [first, last] = [0, 1];
    for (const [start, length, low, high] of [
      [from.x, to.x - from.x, box.left, box.right],
      [from.y, to.y - from.y, box.top, box.bottom],
    ]) {
      if (length === 0) {
        if (start < low || start > high) return [];
        continue;
      }
      const ends = [(low - start) / length, (high - start) / length].sort((a, b) => a - b);
      first = Math.max(first, ends[0]);
      last = Math.min(last, ends[1]);
    }
    return first < last ? [along(first), along(last)] : [];
  });
  return found.filter(({ x, y }, i) => i === 0 || x !== found[i - 1].x || y !== found[i - 1].y);
}
