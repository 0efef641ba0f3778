import { type Box, overlap, type Point } from './geometry';

/** What words in a plot should leave free. */
export interface Obstacles {
  /** What they must not cover: marks, other words. */
  marks: readonly Box[];
  /** What they should not cross: points along lines, a few pixels apart. */
  line: readonly Point[];
}

/** Points along straight pieces, close enough to say where they run. */
export function alongLine(corners: readonly Point[]): Point[] {
  return corners.slice(1).flatMap((to, i) => {
    const from = corners[i];
    const count = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 6));
    return Array.from({ length: count }, (_, k) => ({
      x: from.x + ((to.x - from.x) * k) / count,
      y: from.y + ((to.y - from.y) * k) / count,
    }));
  });
}

/** What it costs to cover a mark, and to cross one point of a line; a pixel of distance costs 1. */
const COST = { mark: 250, linePoint: 3 };

/** What it costs to put words into a box: nothing where all is free. Quick for many boxes among the same obstacles. */
export function coveringCost({ marks, line }: Obstacles): (box: Box) => number {
  const crossed = countIn(line);
  return (box) => {
    let cost = COST.linePoint * crossed(box);
    for (const mark of marks) {
      if (mark.left >= box.right || mark.right <= box.left) continue; // most of them
      const common = overlap(box, mark);
      if (common > 0) cost += COST.mark + common;
    }
    return cost;
  };
}

/** Of several places, the first of those that cover least. */
export function freest<Place extends { box: Box }>(places: readonly Place[], obstacles: Obstacles): Place {
  const costOf = coveringCost(obstacles);
  let [best] = places;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const cost = costOf(place.box);
    if (cost >= least) continue;
    least = cost;
    best = place;
  }
  return best;
}

/** The side of a cell in which points are counted, in px. */
const CELL = 3;

/** How many of many points lie in a box, to within a cell; no point is looked at twice. */
function countIn(points: readonly Point[]): (box: Box) => number {
  const places = points.filter(({ x, y }) => Number.isFinite(x + y));
  const cell = (pixel: number) => Math.floor(pixel / CELL);
  const [left, top] = [least(places.map(({ x }) => cell(x))), least(places.map(({ y }) => cell(y)))];
  const columns = 1 - least(places.map(({ x }) => -cell(x))) - left;
  const rows = 1 - least(places.map(({ y }) => -cell(y))) - top;
  if (places.length === 0) return () => 0;

  // Sums over all cells above and to the left: the count in a box is a difference of four of them.
  const sums = new Uint32Array((columns + 1) * (rows + 1));
  for (const { x, y } of places) sums[(cell(y) - top + 1) * (columns + 1) + cell(x) - left + 1]++;
  for (let row = 1; row <= rows; row++) {
    for (let at = row * (columns + 1) + 1, end = at + columns; at < end; at++)
      sums[at] += sums[at - 1] + sums[at - columns - 1] - sums[at - columns - 2];
  }
  const clamped = (value: number, most: number) => Math.max(0, Math.min(most, value));
  return (box) => {
    const [from, to] = [
      clamped(cell(box.left) - left, columns),
      clamped(cell(box.right) - left + 1, columns),
    ];
    const [above, below] = [clamped(cell(box.top) - top, rows), clamped(cell(box.bottom) - top + 1, rows)];
    if (from >= to || above >= below) return 0;
    const sum = (row: number, column: number) => sums[row * (columns + 1) + column];
    return sum(below, to) - sum(above, to) - sum(below, from) + sum(above, from);
  };
}

/** The least of many numbers. */
const least = (values: readonly number[]) =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
