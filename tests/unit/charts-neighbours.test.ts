import { expect, test } from 'vitest';
import { brokenLine, isFromFirst, lastPiece, piecesOf } from '../../src/ui/figures/neighbours';
import { laneOf } from '../support/story';

const at = (...Ns: number[]) => Ns.map((N) => ({ N, mean: N / 2 }));
const piecesAt = (lane = climbed, ...Ns: number[]) =>
  piecesOf(lane, at(...Ns)).map((piece) => piece.map(({ N }) => N));
/** Reached N = 2 to 8, learns 9. */
const climbed = laneOf({ reachedAt: [1, 2, 3, 4, 5, 6, 7], now: 8 });

test('a line joins neighbouring N only, and what was taken before training is a point of its own', () => {
  expect(piecesAt(climbed, 2, 3, 4)).toEqual([[2, 3, 4]]);
  expect(piecesAt(climbed, 1, 2, 3, 5, 7, 8, 9)).toEqual([[1], [2, 3], [5], [7, 8, 9]]);
  expect(piecesAt(climbed)).toEqual([]);
  expect(brokenLine(climbed, at(2, 3, 5))).toEqual([...at(2, 3), { N: 5 }, ...at(5)]);
});

test('where several N are promoted at once, those that follow each other are neighbours', () => {
  const quick = {
    ...climbed,
    records: climbed.records.map((record, i) => ({ ...record, heads: [2 + 3 * i] })),
    heads: [26],
  };
  expect(piecesAt(quick, 2, 5, 8)).toEqual([[2, 5, 8]]);
  expect(piecesAt(quick, 2, 8, 11)).toEqual([[2], [8, 11]]);
  // The last one is learned, and not reached yet.
  expect(piecesAt(quick, 20, 26)).toEqual([[20, 26]]);
});

test('of a network without its past only the next N is a neighbour', () => {
  const opened = { ...climbed, records: [], heads: [9] };
  expect(piecesAt(opened, 5, 6, 9)).toEqual([[5, 6], [9]]);
  expect(isFromFirst(opened, at(2))).toBe(false);
});

test('the last piece, and whether it begins at the first N that was reached', () => {
  expect(lastPiece(climbed, at(2, 3, 7, 8))).toEqual(at(7, 8));
  expect(lastPiece(climbed, [])).toEqual([]);
  expect(isFromFirst(climbed, at(2, 3))).toBe(true);
  expect(isFromFirst(climbed, at(3, 4))).toBe(false);
  expect(isFromFirst(climbed, [])).toBe(false);
});
