import type { NumberField } from '../../../config/field';

/** Round numbers in about even ratios: for whole numbers halves and thirds of a power of two, else of a decade. */
const DECADE = [1, 1.5, 2, 3, 5, 7];

/**
 * The values a slider stops at. A slider of this page moves on the index of its stops, so that a log scale
 * has round values and the arrow keys lead from one to the next.
 */
export function stopsOf({ slider, integer, min, max }: NumberField): number[] {
  const range = { min: slider?.min ?? min, max: slider?.max ?? max };
  const stops = slider?.scale === 'log' ? logStops(range, integer) : linearStops(range, slider?.step ?? 1);
  return stops.at(-1) === range.max ? stops : [...stops, range.max];
}

interface Range {
  min: number;
  max: number;
}

const linearStops = ({ min, max }: Range, step: number) =>
  Array.from({ length: Math.floor((max - min) / step + 1e-6) + 1 }, (_, i) => round(min + i * step));

function logStops({ min, max }: Range, integer?: boolean): number[] {
  const stops: number[] = [];
  const base = integer ? 2 : 10;
  const within = integer ? [1, 1.5] : DECADE;
  for (let power = base ** Math.floor(Math.log(min) / Math.log(base) + 1e-6); power <= max; power *= base) {
    stops.push(...within.map((factor) => round(factor * power)));
  }
  return stops.filter((stop) => stop >= min && stop <= max && (!integer || Number.isInteger(stop)));
}

/** Sums of decimal steps without their binary tails. */
const round = (value: number) => Number(value.toPrecision(6));

/** Where a value stands among the stops, as an index that need not be whole. */
export function indexOfValue(stops: readonly number[], value: number): number {
  const above = stops.findIndex((stop) => stop >= value);
  if (above === -1) return stops.length - 1;
  if (above === 0) return 0;
  const [low, high] = [stops[above - 1], stops[above]];
  return above - 1 + (value - low) / (high - low);
}
