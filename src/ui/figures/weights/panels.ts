import type { Size } from '../../kit/geometry';

/** One square a lane, side by side; from three lanes on in two rows, with the words beside the squares. */
export interface Panels {
  columns: number;
  /** The side of each square, in px. */
  side: number;
  /** Whether the facts stand under the squares, or beside them. */
  facts: 'under' | 'beside';
}

/** Heights of the lane's name, of the facts under a square, and of the line under all of them; gaps; in px. */
const NAME = 17;
const FACTS = 17;
const FOOT = 19;
const GAP = { across: 20, down: 8 };
/** Room for facts beside a square, in px. */
const BESIDE = 80;

/** Squares as large as the plot allows. */
export function panelsOf(count: number, { width, height }: Size): Panels {
  const columns = Math.min(2, count);
  const rows = Math.ceil(count / columns);
  const facts = rows > 1 ? 'beside' : 'under';
  const cell = {
    width: (width - (columns - 1) * GAP.across) / columns,
    height: (height - FOOT - (rows - 1) * GAP.down) / rows,
  };
  const room = {
    width: cell.width - (facts === 'beside' ? BESIDE : 0),
    height: cell.height - NAME - (facts === 'under' ? FACTS : 0),
  };
  return { columns, side: Math.max(1, Math.floor(Math.min(room.width, room.height))), facts };
}
