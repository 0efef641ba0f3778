import { type Axis, written } from './axes';
import type { Box, Size } from './geometry';
import { textWidth } from './text-width';
import { useMemoOn } from './use-memo-on';

/** Of the ticks, in px. */
export const TICK_SIZE = 11.5;
/** From a tick to its axis, and to the edge of the plot, in px. */
const AIR = { axis: 8, edge: 3 };
/** The last tick under an axis may stand out of the plot by this much, into the space between figures, in px. */
const BEYOND = 8;

/** The room of a plot, worked out anew with its size, which is a new one where text has become wider. */
export const useInsets = (x: Axis, y: Axis, least: Box, size: Size | undefined): Box =>
  useMemoOn([x, y, size], () => insetsFor(x, y, least));

/**
 * Room round the axes of a plot, in px: `least`, or what its ticks need. No tick is ever cut off: those of the axis upwards
 * stand within the plot, the last one under it hardly beyond.
 */
export function insetsFor(x: Axis, y: Axis, least: Box): Box {
  const widest = Math.max(...y.ticks.map((tick) => textWidth(written(y, tick), TICK_SIZE)));
  const last = textWidth(written(x, x.ticks[x.ticks.length - 1]), TICK_SIZE);
  return {
    ...least,
    left: Math.max(least.left, Math.ceil(widest) + AIR.axis + AIR.edge),
    right: Math.max(least.right, Math.ceil(last / 2) - BEYOND),
  };
}
