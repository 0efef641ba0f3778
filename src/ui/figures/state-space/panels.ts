import type { Size } from '../../kit/geometry';

/** Heights of a lane's name and of the facts under its states, and gaps, in px. */
const NAME = 16;
const FACTS = 34;
const GAP = { across: 20, down: 8 };
/** A plot narrower than this has two columns at most. */
const NARROW = 540;

/** How many lanes stand side by side, and how large the picture of each is. */
export function panelsIn(count: number, { width, height }: Size): { columns: number; panel: Size } {
  const columns = Math.max(1, Math.min(count, width < NARROW ? 2 : 4));
  const rows = Math.max(1, Math.ceil(count / columns));
  return {
    columns,
    panel: {
      width: Math.max(1, Math.floor((width - (columns - 1) * GAP.across) / columns)),
      height: Math.max(1, Math.floor((height - (rows - 1) * GAP.down) / rows) - NAME - FACTS),
    },
  };
}
