import { range, tickStep } from 'd3-array';
import { powerOfTen } from '../../config/powers';

/** Axes that stand still while a run grows: each is a pure function of how far the data has come. */
export interface Axis {
  min: number;
  max: number;
  ticks: readonly number[];
  /** How its ticks are written, where that is not as most are. */
  write?(value: number): string;
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

/** The multiples of the step from `min` to `max`. */
const multiples = (step: number, min: number, max: number): number[] =>
  range(Math.ceil(min / step), Math.floor(max / step) + 1).map((i) => i * step);

/** Ticks at whole numbers, as close as `most` of them allow. */
export function ticksOf(min: number, max: number, most: number): number[] {
  const step = STEPS.find((step) => multiples(step, min, max).length <= most) ?? max;
  return multiples(step, min, max);
}

/** 0 to 25, 50, 100, 200 … epochs, doubling when 90 % full. */
export function epochAxis(epochs: number): Axis {
  let max = 25;
  while (epochs > 0.9 * max) max *= 2;
  const step = max === 25 ? 5 : max === 50 ? 10 : max === 100 ? 20 : max / 4;
  return { min: 0, max, ticks: multiples(step, 0, max) };
}

/** N upwards from 0 to one more than the largest there can be. */
export function reachedAxis(maxN: number): Axis {
  return { min: 0, max: maxN + 1, ticks: ticksOf(0, maxN + 1, 6) };
}

/** N from left to right, from the first task to one more than the largest there can be. */
export function taskAxis(minN: number, maxN: number): Axis {
  return { min: minN, max: maxN + 1, ticks: ticksOf(minN, maxN + 1, 8) };
}

/** Steps of time from 0 up to the first tick that holds `value`, three ticks at least. */
export function stepsAxis(value: number): Axis {
  const step = STEPS.find((step) => value <= 5 * step) ?? value / 5;
  const max = step * Math.max(3, Math.ceil(value / step));
  return { min: 0, max, ticks: multiples(step, 0, max) };
}

/** Five pieces at most. */
const MOST_PIECES = 5;

/**
 * Any quantity, from `least` to `greatest`, at multiples of 1, 2 or 5 times a power of ten; three ticks at least.
 * An axis that holds nothing goes from 0 to 1.
 */
export function valuesAxis(least: number, greatest: number): Axis {
  const span = greatest - least;
  if (!(span > 0 && Number.isFinite(span))) return valuesAxis(0, 1);
  for (let pieces = MOST_PIECES; ; pieces--) {
    const step = tickStep(least, greatest, pieces);
    const [from, to] = [Math.floor(least / step), Math.ceil(greatest / step)];
    if (to - from > MOST_PIECES) continue;
    // Multiples of 0.001 are not exact: without their last digits they are as one writes them.
    const ticks = range(from, to + 1).map((i) => Number((i * step).toPrecision(12)));
    return { min: ticks[0], max: ticks[ticks.length - 1], ticks };
  }
}

/** A tick as it is written. */
export const written = ({ write = tickWords }: Axis, value: number): string => write(value);

/** Made once: to make it takes far longer than to write a number. */
const DIGITS = new Intl.NumberFormat('en', { maximumFractionDigits: 8 });

/** A number under an axis, with the digits it has. */
export const tickWords = (value: number): string => DIGITS.format(value).replace('-', '−');

const powerWords = (value: number): string => powerOfTen(Math.round(Math.log10(value)));

/** τ on a logarithmic axis: 1 to 16 steps, doubled until it holds the slowest neuron. */
export function tauAxis(slowest: number): Axis {
  let octaves = 4;
  while (slowest > 2 ** octaves) octaves++;
  const every = Math.ceil(octaves / 6);
  const ticks = range(0, octaves + 1, every).map((octave) => 2 ** octave);
  return { min: 1, max: 2 ** octaves, ticks };
}

/** What is written out on a logarithmic axis; beyond it all ticks are powers. */
const WRITTEN_OUT = { least: 0.001, greatest: 1000 };

/** Losses on a logarithmic axis, in nats: 0.001 to a little above 1, and further decades where needed. */
export function lossAxis(least: number, greatest: number): Axis {
  const bottom = Math.max(-8, Math.min(-3, Math.floor(Math.log10(least))));
  const top = Math.max(0, Math.ceil(Math.log10(greatest / 2)));
  const every = Math.ceil((top - bottom + 1) / 6);
  const ticks = range(top, bottom - 1, -every)
    .map((decade) => Number(`1e${decade}`))
    .reverse();
  const short = ticks[0] >= WRITTEN_OUT.least && ticks[ticks.length - 1] <= WRITTEN_OUT.greatest;
  const axis = { min: Number(`1e${bottom}`), max: 2 * Number(`1e${top}`), ticks };
  return short ? axis : { ...axis, write: powerWords };
}
