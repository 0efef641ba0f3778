/** How many points a series keeps at most: more than a chart has pixels for. */
const LIMIT = 400;

export interface SeriesPoint {
  step: number;
  value: number;
}

/** A growing series in bounded space: whenever it is full, every two neighbours become their mean. */
export interface Series {
  points: readonly SeriesPoint[];
  /** How many readings each point stands for. */
  stride: number;
  /** Readings that do not yet make up a point. */
  rest: readonly SeriesPoint[];
}

export const emptySeries: Series = { points: [], stride: 1, rest: [] };

/** The series with more readings; the old one stays as it is. */
export function append(series: Series, readings: readonly SeriesPoint[]): Series {
  let { points, stride, rest } = series;
  for (const reading of readings) {
    rest = [...rest, reading];
    if (rest.length < stride) continue;
    points = [...points, merge(rest)];
    rest = [];
    if (points.length < LIMIT) continue;
    const full = points;
    points = full.flatMap((_, i) => (i % 2 === 0 ? [merge(full.slice(i, i + 2))] : []));
    stride *= 2;
  }
  return { points, stride, rest };
}

function merge(points: readonly SeriesPoint[]): SeriesPoint {
  const value = points.reduce((sum, point) => sum + point.value, 0) / points.length;
  return { step: points[points.length - 1].step, value };
}
