import { mean, variance } from 'd3-array';
import { tQuantile } from '../math/student-t';

/** An effect with its 95 % interval over networks; no interval where networks are too few. */
export interface Effect {
  value: number | null;
  interval: [number, number] | null;
}

const NONE: Effect = { value: null, interval: null };

/** The mean of a sample, by Student's t. */
export function meanOf(values: readonly number[]): Effect {
  const value = mean(values);
  if (value === undefined) return NONE;
  if (values.length < 2) return { value, interval: null };
  const half = tQuantile(values.length - 1) * Math.sqrt((variance(values) as number) / values.length);
  return { value, interval: [value - half, value + half] };
}

/** Mean of `a` minus mean of `b`, by Welch's t: the networks of two conditions may scatter differently. */
export function differenceOf(a: readonly number[], b: readonly number[]): Effect {
  const [meanA, meanB] = [mean(a), mean(b)];
  if (meanA === undefined || meanB === undefined) return NONE;
  const value = meanA - meanB;
  if (a.length < 2 || b.length < 2) return { value, interval: null };
  const [errorA, errorB] = [a, b].map((each) => (variance(each) as number) / each.length);
  const error = errorA + errorB;
  if (error === 0) return { value, interval: [value, value] };
  const df = error ** 2 / (errorA ** 2 / (a.length - 1) + errorB ** 2 / (b.length - 1));
  const half = tQuantile(df) * Math.sqrt(error);
  return { value, interval: [value - half, value + half] };
}

/** How many times the geometric mean of `b` that of `a` is, by Welch's t on logarithms. */
export function ratioOf(a: readonly number[], b: readonly number[]): Effect {
  if ([...a, ...b].some((each) => !(each > 0))) return NONE;
  const { value, interval } = differenceOf(a.map(Math.log), b.map(Math.log));
  if (value === null) return NONE;
  return {
    value: Math.exp(value),
    interval: interval && [Math.exp(interval[0]), Math.exp(interval[1])],
  };
}

/** The slope of y on x by least squares; undefined for fewer than two points. */
export function slopeOf(points: readonly (readonly [number, number])[]): number | undefined {
  const x = mean(points, ([x]) => x) ?? 0;
  const y = mean(points, ([, y]) => y) ?? 0;
  const squares = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  if (squares === 0) return undefined;
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / squares;
}

/** Whether an effect lies above a bound with its whole interval. */
export const isSurelyAbove = ({ interval }: Effect, bound: number): boolean =>
  interval !== null && interval[0] > bound;
export const isSurelyBelow = ({ interval }: Effect, bound: number): boolean =>
  interval !== null && interval[1] < bound;
/** Whether it lies there as it stands. */
export const isAbove = ({ value }: Effect, bound: number): boolean => value !== null && value > bound;
export const isBelow = ({ value }: Effect, bound: number): boolean => value !== null && value < bound;
