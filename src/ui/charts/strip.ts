import { BINS_AN_OCTAVE, type Timescales } from './neurons';

/** How the neurons of one lane are stacked over the bins of τ. */
export interface Strip {
  /** Neurons by bin of the axis, now and at the start. */
  now: readonly number[];
  start: readonly number[];
  /** Marks side by side in a bin; 0 where the bins are drawn as bars. */
  columns: number;
  /** From one mark to the next, in px. */
  pitch: number;
  /** What one neuron adds to the height of a bin, in px. */
  unit: number;
}

/** Marks are no further apart than this, in px. */
const WIDEST = 4.8;
const MOST_COLUMNS = 40;

export interface Room {
  bins: number;
  /** Of one bin, in px. */
  width: number;
  /** For the tallest stack, in px. */
  height: number;
}

/** The bins that an axis from τ = 1 to `max` has. */
export const binsUpTo = (max: number): number => Math.round(BINS_AN_OCTAVE * Math.log2(max));

/** Neurons stacked three wide; more and smaller marks where the tallest stack would not fit. */
export function stackMarks(now: Timescales | undefined, start: Timescales | undefined, room: Room): Strip {
  const counts = { now: fitted(now, room.bins), start: fitted(start, room.bins) };
  const tallest = Math.max(...counts.now, ...counts.start);
  const pitchOf = (columns: number) => Math.min(WIDEST, room.width / columns);
  let columns = 3;
  while (columns < MOST_COLUMNS && Math.ceil(tallest / columns) * pitchOf(columns) > room.height) columns++;
  const pitch = pitchOf(columns);
  return { ...counts, columns, pitch, unit: pitch / columns };
}

/** Bars that fill the height, for more neurons than can be told apart. */
export function stackBars(now: Timescales | undefined, start: Timescales | undefined, room: Room): Strip {
  const counts = { now: fitted(now, room.bins), start: fitted(start, room.bins) };
  const tallest = Math.max(1, ...counts.now, ...counts.start);
  return { ...counts, columns: 0, pitch: 0, unit: room.height / tallest };
}

/** Counts for every bin of the axis; what lies beyond its end is counted in the last one. */
function fitted(timescales: Timescales | undefined, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  timescales?.counts.forEach((count, bin) => {
    counts[Math.min(bin, bins - 1)] += count;
  });
  return counts;
}

/** How high the stacks and the outline reach over some of the bins, in px. */
export function heightOver({ now, start, columns, pitch, unit }: Strip, from: number, to: number): number {
  let height = 0;
  for (let bin = Math.max(0, from); bin <= Math.min(to, now.length - 1); bin++) {
    const stack = columns > 0 ? Math.ceil(now[bin] / columns) * pitch : now[bin] * unit;
    height = Math.max(height, stack, start[bin] * unit);
  }
  return height;
}

/** The first bin after all that were filled at the start. */
export const endOfStart = ({ start }: Strip): number => start.findLastIndex((count) => count > 0) + 1;
