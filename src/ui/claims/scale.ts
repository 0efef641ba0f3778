import { range } from 'd3-array';
import type { FigureAxis } from '../../claims/figure';
import { valuesAxis } from '../kit/axes';

/** Where values lie along an axis. */
export interface AxisScale {
  ticks: readonly number[];
  /** From 0 at its beginning to 1 at its end. */
  at(value: number): number;
}

/** More ticks than this stand too close. */
const MOST_TICKS = 6;
/** The ticks within a decade, from many to few. */
const STEPS = [[1, 1.5, 2, 3, 4, 5, 6, 8], [1, 2, 5], [1, 3], [1]];

/** An axis that holds all values, and what the figure wants it to include. */
export function scaleOf({ scale, include = [] }: FigureAxis, values: readonly number[]): AxisScale {
  const held = [...values, ...include].filter(
    (value) => Number.isFinite(value) && (scale === 'linear' || value > 0),
  );
  return scale === 'log' ? logScale(held) : linearScale(held);
}

function linearScale(values: readonly number[]): AxisScale {
  const [least, greatest] = boundsOf(values, 0, 1);
  const { min, max, ticks } =
    least < greatest ? valuesAxis(least, greatest) : valuesAxis(least - 1, least + 1);
  return { ticks, at: (value) => (value - min) / (max - min) };
}

function logScale(values: readonly number[]): AxisScale {
  const [least, greatest] = boundsOf(values, 1, 10);
  const [from, to] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(greatest)) + 1];
  const decades = Math.ceil((to - from) / MOST_TICKS);
  const choices = [...STEPS.map((steps) => ticksOf(from, to, 1, steps)), ticksOf(from, to, decades, [1])].map(
    (ticks) => around(ticks, least, greatest),
  );
  const ticks = choices.find(({ length }) => length <= MOST_TICKS) ?? choices[choices.length - 1];
  const [min, max] = [Math.log(ticks[0]), Math.log(ticks[ticks.length - 1])];
  return { ticks, at: (value) => (Math.log(value) - min) / (max - min) };
}

const ticksOf = (from: number, to: number, every: number, steps: readonly number[]): number[] =>
  range(from, to + every, every).flatMap((decade) => steps.map((step) => Number(`${step}e${decade}`)));

/** Those from the last one that is not above the least value to the first one that is not below the greatest. */
function around(ticks: readonly number[], least: number, greatest: number): number[] {
  const first = ticks.findLastIndex((tick) => tick <= least);
  const last = ticks.findIndex((tick) => tick >= greatest && tick > ticks[first]);
  return ticks.slice(first, last + 1);
}

const boundsOf = (values: readonly number[], least: number, greatest: number): [number, number] =>
  values.length > 0 ? [Math.min(...values), Math.max(...values)] : [least, greatest];
