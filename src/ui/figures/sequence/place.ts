import type { Point } from '../../kit/geometry';

/** Where the parts of the drawing lie, in px from its top left. */
export interface RowPlace {
  /** Too little room for words at the left: they stand above the parts. */
  narrow: boolean;
  width: number;
  height: number;
  /** Where the first bit begins, and the width of each. */
  left: number;
  column: number;
  bits: { top: number; height: number };
  neurons: { top: number; height: number };
  /** Rows of heads, so far apart. */
  heads: { top: number; height: number; pitch: number };
}

const NARROW = 560;
const LEFT = { wide: 122, narrow: 44 };
/** Room above the bits for the bracket and its words. */
const ABOVE = 28;
const BITS = 22;
/** Between the parts: a gap, or a gap with a line of words. */
const GAP = { wide: 13, narrow: 30 };
/** What neurons and heads have together; many heads get more. */
const PARTS = 300;
const FEWEST_NEURONS = 120;
const PITCH = { least: 4, most: 14, rows: 140 };
/** The words beside the heads are three lines. */
const LEAST_HEADS = 46;

/** Whether a width has no room for words at the left, nor for what else is wide. */
export const isNarrow = (width: number): boolean => width < NARROW;

/** The drawing of M bits and K heads at a width. */
export function placeOf(width: number, M: number, K: number): RowPlace {
  const narrow = isNarrow(width);
  const kind = narrow ? 'narrow' : 'wide';
  const left = LEFT[kind];
  const pitch = Math.min(PITCH.most, Math.max(PITCH.least, PITCH.rows / Math.max(1, K)));
  const rows = Math.max(LEAST_HEADS, Math.ceil(K * pitch));
  const neurons = { top: ABOVE + BITS + GAP[kind], height: Math.max(FEWEST_NEURONS, PARTS - rows) };
  const heads = { top: neurons.top + neurons.height + GAP[kind], height: rows, pitch };
  return {
    narrow,
    width,
    height: heads.top + rows + 6,
    left,
    column: (width - left - 3) / M,
    bits: { top: ABOVE, height: BITS },
    neurons,
    heads,
  };
}

/** The bit at a place, from 0; the nearest one where there is none. */
export const bitAt = ({ left, column }: RowPlace, { x }: Point, M: number): number =>
  Math.min(M - 1, Math.max(0, Math.floor((x - left) / column)));

/** The head at a place, from 0; undefined outside of their rows. */
export function headAt({ heads: { top, pitch } }: RowPlace, { y }: Point, K: number): number | undefined {
  const k = Math.floor((y - top) / pitch);
  return k >= 0 && k < K ? k : undefined;
}

/** How many bits are shown to a network whose largest head is N: enough for its row to begin, and to be read. */
export function bitsFor(width: number, N: number): number {
  const [fewest, most, more] = width < NARROW ? [14, 28, 3] : [28, 64, 13];
  return Math.min(most, Math.max(fewest, N + more));
}
