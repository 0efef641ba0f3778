import { ascending, mean, quantileSorted } from 'd3-array';
import { Stream } from './random';

const RESAMPLES = 10_000;
/** The seed's stream from which samples are drawn again; the same values always give the same interval. */
const RESAMPLING = 4000;

/** A difference of two means with its 95 % interval. */
export interface Difference {
  difference: number;
  low: number;
  high: number;
}

/**
 * Mean of `a` minus mean of `b` with the percentile bootstrap's 95 % interval: both samples are drawn again with
 * replacement 10,000 times. Undefined where a sample has fewer than two values: one network says nothing of others.
 */
export function differenceOfMeans(a: readonly number[], b: readonly number[]): Difference | undefined {
  if (a.length < 2 || b.length < 2) return undefined;
  const stream = Stream.of(0, 'look', RESAMPLING);
  const again = (values: readonly number[]) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[stream.integer(0, values.length - 1)];
    return sum / values.length;
  };
  const differences = Array.from({ length: RESAMPLES }, () => again(a) - again(b)).sort(ascending);
  return {
    difference: (mean(a) as number) - (mean(b) as number),
    low: quantileSorted(differences, 0.025) as number,
    high: quantileSorted(differences, 0.975) as number,
  };
}
