import { BINS_AN_OCTAVE, MOST_MARKS, type NeuronTimescales } from './data';

/** How the neurons of one lane are stacked over the bins of τ. */
export interface Strip {
  /** The neurons in each bin of the axis. */
  now: readonly (readonly number[])[];
  /** How many there are in each bin of the outline. */
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

/** Marks, or bars where there are more neurons than can be told apart. */
export function stackOf(
  now: NeuronTimescales | undefined,
  before: NeuronTimescales | undefined,
  room: Room,
): Strip {
  return (now?.order.length ?? 0) > MOST_MARKS ? stackBars(now, before, room) : stackMarks(now, before, room);
}

/** Neurons stacked three wide; more and smaller marks where the tallest stack would not fit. */
export function stackMarks(
  now: NeuronTimescales | undefined,
  start: NeuronTimescales | undefined,
  room: Room,
): Strip {
  const bins = fitted(now, start, room.bins);
  const tallest = tallestOf(bins);
  const pitchOf = (columns: number) => Math.min(WIDEST, room.width / columns);
  let columns = 3;
  while (columns < MOST_COLUMNS && Math.ceil(tallest / columns) * pitchOf(columns) > room.height) columns++;
  const pitch = pitchOf(columns);
  return { ...bins, columns, pitch, unit: pitch / columns };
}

/** Bars that fill the height, for more neurons than can be told apart. */
export function stackBars(
  now: NeuronTimescales | undefined,
  start: NeuronTimescales | undefined,
  room: Room,
): Strip {
  const bins = fitted(now, start, room.bins);
  return { ...bins, columns: 0, pitch: 0, unit: room.height / Math.max(1, tallestOf(bins)) };
}

/** Neurons for every bin of the axis; what lies beyond its end is in the last one. */
function fitted(
  now: NeuronTimescales | undefined,
  start: NeuronTimescales | undefined,
  bins: number,
): Pick<Strip, 'now' | 'start'> {
  const inBins = (timescales: NeuronTimescales | undefined) => {
    const inside = (timescales?.bins ?? []).slice(0, bins - 1);
    const beyond = (timescales?.bins ?? []).slice(bins - 1).flat();
    return Array.from({ length: bins }, (_, bin) => inside[bin] ?? (bin === bins - 1 ? beyond : []));
  };
  return { now: inBins(now), start: inBins(start).map(({ length }) => length) };
}

const tallestOf = ({ now, start }: Pick<Strip, 'now' | 'start'>): number =>
  Math.max(...now.map(({ length }) => length), ...start);

/** How high the stacks and the outline reach over some of the bins, in px. */
export function heightOver({ now, start, columns, pitch, unit }: Strip, from: number, to: number): number {
  let height = 0;
  for (let bin = Math.max(0, from); bin <= Math.min(to, now.length - 1); bin++) {
    const count = now[bin].length;
    const stack = columns > 0 ? Math.ceil(count / columns) * pitch : count * unit;
    height = Math.max(height, stack, start[bin] * unit);
  }
  return height;
}

/** The first bin after all that the outline fills. */
export const endOfStart = ({ start }: Strip): number => start.findLastIndex((count) => count > 0) + 1;

/** Whether no mark is in the way of so many px of words after the outline. */
export function hasRoomAfter(strip: Strip, { width, bins }: Room, words: number): boolean {
  const end = endOfStart(strip);
  const until = end + Math.ceil(words / width);
  return end > 0 && until <= bins && heightOver(strip, end + 1, until) === 0;
}
