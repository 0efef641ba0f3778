import type { Box, Point, Size } from '../../kit/geometry';

/** From the words to the edges of the plot, in px. */
const MARGIN = 6;

/** Where in a plot a block of words covers the fewest points: at the upper right, unless another corner is freer. */
export function freeCorner(block: Size, area: Box, points: readonly Point[]): { left: number; top: number } {
  const right = Math.max(area.left, area.right - block.width);
  const [top, bottom] = [area.top + MARGIN, area.bottom - block.height - MARGIN];
  const corners = [
    { left: right, top },
    { left: area.left + MARGIN, top: bottom },
    { left: right, top: bottom },
  ];
  const covered = ({ left, top }: { left: number; top: number }) =>
    points.filter(
      ({ x, y }) => x > left - MARGIN && x < left + block.width && y > top - MARGIN && y < top + block.height,
    ).length;
  return corners.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best));
}
