import { knowsBeginning, promotionsOf } from '../../state/history';
import type { Lane } from '../../state/lane';

interface AtN {
  N: number;
}

/** Every N at which there is something to measure of a lane: those that it has reached, and the one it learns. */
const stopsOf = ({ records, heads }: Lane): number[] => [
  ...promotionsOf(records).map(({ N }) => N),
  ...heads.slice(-1),
];

/**
 * A lane's points in pieces: within one no N that the lane has been at is missing. A line joins them, and what is said
 * of a way from N to N rests on them. What was taken before training is no point on that way, and a piece of its own.
 * @param points smallest N first
 */
export function piecesOf<T extends AtN>(lane: Lane, points: readonly T[]): T[][] {
  const stops = stopsOf(lane);
  const between = (a: number, b: number) => stops.some((N) => N > a && N < b);
  const areNeighbours = (a: number, b: number) =>
    a >= lane.config.curriculum.startN &&
    (b === a + 1 || (b > a && stops.includes(a) && stops.includes(b) && !between(a, b)));
  const pieces: T[][] = [];
  for (const point of points) {
    const piece = pieces.at(-1);
    if (piece && areNeighbours(piece[piece.length - 1].N, point.N)) piece.push(point);
    else pieces.push([point]);
  }
  return pieces;
}

/** The piece up to the last point. */
export const lastPiece = <T extends AtN>(lane: Lane, points: readonly T[]): readonly T[] =>
  piecesOf(lane, points).at(-1) ?? [];

/** Whether a piece begins with the first N that the lane has reached. */
export const isFromFirst = (lane: Lane, [first]: readonly AtN[]): boolean =>
  first !== undefined && knowsBeginning(lane) && promotionsOf(lane.records)[0]?.N === first.N;

/** Points for a line that is broken between pieces: there stands one without a value. */
export const brokenLine = <T extends AtN>(lane: Lane, points: readonly T[]): Partial<T>[] =>
  piecesOf(lane, points).flatMap((piece, i) =>
    i === 0 ? piece : [{ N: piece[0].N } as Partial<T>, ...piece],
  );
