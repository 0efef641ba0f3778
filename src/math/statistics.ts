import { deviation, max, mean } from 'd3-array';

/** Mean, standard deviation (n − 1) and maximum of a sample. */
export function summary(values: ArrayLike<number> & Iterable<number>): {
  mean: number;
  sd: number;
  max: number;
} {
  return { mean: mean(values) ?? Number.NaN, sd: deviation(values) ?? 0, max: max(values) ?? Number.NaN };
}
