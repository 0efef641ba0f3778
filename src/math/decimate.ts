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
  /** Readings that do not yet make up a point: how many, and their sum. */
  rest: { count: number; sum: number };
}

export const emptySeries: Series = { points: [], stride: 1, rest: { count: 0, sum: 0 } };

/** The series with more readings; the old one stays as it is. */
export function append(series: Series, readings: readonly SeriesPoint[]): Series {
  let points = [...series.points];
  let { stride } = series;
  let { count, sum } = series.rest;
  for (const { step, value } of readings) {
    count++;
    sum += value;
    if (count < stride) continue;
    points.push({ step, value: sum / stride });
    [count, sum] = [0, 0];
    if (points.length < LIMIT) continue;
    points = halved(points);
    stride *= 2;
  }
  return { points, stride, rest: { count, sum } };
}

const halved = (points: readonly SeriesPoint[]): SeriesPoint[] =>
  points.flatMap((point, i) =>
    i % 2 === 1 ? [{ step: point.step, value: (points[i - 1].value + point.value) / 2 }] : [],
  );
