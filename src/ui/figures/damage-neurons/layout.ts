import { tauAxis } from '../../kit/axes';
import { type Box, linear, logarithmic, type Point, type Size } from '../../kit/geometry';
import type { NeuronMark, NeuronMarks } from './data';

const UNIT = { min: 0, max: 1, ticks: [] };
/** From the top of a row to where a relative accuracy of 1 is, and between two rows, in px. */
const WORDS = 26;
const ROW_GAP = 10;
/** Under the rows: ticks, titles of the axes. */
const FOOT = 39.5;
/** Beside the marks: ticks of the axis upwards; and of groups of neurons, which stand beside or under them. */
const TICKS = 30;
const GROUPS = { beside: 206, under: 42 };
/** Neurons at the floor stand in a band of their own, a little before the others. */
const BAND = { wide: 150, narrow: 84, gap: 18 };
/** Narrower figures have the groups under the marks. */
const WIDE = 560;
/** The relative accuracies that are drawn: noise may take some beyond. */
const drawn = (relative: number) => Math.max(-0.05, Math.min(1.05, relative));

export type NeuronsLayout = ReturnType<typeof layoutOf>;

/** Where everything stands in the figure of lost neurons. */
export function layoutOf(size: Size, rows: readonly NeuronMarks[]) {
  const wide = size.width >= WIDE;
  const right = size.width - (wide ? GROUPS.beside : 0) - TICKS;
  const noSlow = rows.every(({ slow }) => slow.length === 0);
  const noFloor = rows.every(({ floor }) => floor.length === 0) && !noSlow;
  const band = noSlow && rows.some(({ floor }) => floor.length > 0) ? right : wide ? BAND.wide : BAND.narrow;
  const from = noFloor ? 0 : band + BAND.gap;
  const axis = tauAxis(Math.max(1, ...rows.flatMap(({ slow }) => slow.map(({ tau }) => tau))));
  const x = logarithmic(axis, from, right - 4);
  const each = (size.height - FOOT - ROW_GAP * (rows.length - 1)) / rows.length;
  const places = rows.map((_, i) => {
    const top = i * (each + ROW_GAP);
    const bottom = top + each - (wide ? 0 : GROUPS.under);
    return { top, bottom, y: linear(UNIT, bottom, top + Math.min(WORDS, each / 2)), end: top + each };
  });
  const pointOf = (row: number, mark: NeuronMark, index: number, count: number): Point => ({
    x: index < 0 ? x(mark.tau) : 8 + ((index + 0.5) * (band - 12)) / count,
    y: places[row].y(drawn(mark.relative)),
  });
  return {
    wide,
    /** The band of the floor; undefined where there is none. */
    band: noFloor ? undefined : { left: 0, right: band },
    /** The logarithmic axis; undefined where none is slower than others. */
    slow: band === right ? undefined : { left: from, right, ticks: axis.ticks, x },
    right,
    /** The end of all. */
    end: size.width,
    foot: size.height - FOOT,
    rows: rows.map(({ floor, slow }, row) => ({
      ...places[row],
      marks: [
        ...floor.map((mark, i) => ({ mark, at: pointOf(row, mark, i, floor.length) })),
        ...slow.map((mark) => ({ mark, at: pointOf(row, mark, -1, 0) })),
      ],
      groups: groupsBox(places[row], size.width, wide),
    })),
  };
}

/** Where the groups of a row have their bars. */
const groupsBox = (
  { top, bottom, end }: { top: number; bottom: number; end: number },
  width: number,
  wide: boolean,
): Box =>
  wide
    ? { left: width - 170, right: width - 34, top: top + WORDS, bottom }
    : { left: 0, right: width, top: bottom + 10, bottom: end };
