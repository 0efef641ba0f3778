import { expect, test } from 'vitest';
import { solveInPlace } from '../../../src/math/cholesky';

test('several right-hand sides are solved at once, from the lower half of a matrix alone', () => {
  const lower = Float64Array.from([4, 99, 99, 2, 5, 99, 1, 3, 6]);
  const solutions = [Float64Array.from([1, 0, 0]), Float64Array.from([7, 10, 10])];
  solveInPlace(lower, 3, solutions);
  const [first, second] = solutions;
  expect(4 * first[0] + 2 * first[1] + first[2]).toBeCloseTo(1, 12);
  expect(2 * first[0] + 5 * first[1] + 3 * first[2]).toBeCloseTo(0, 12);
  expect(first[0] + 3 * first[1] + 6 * first[2]).toBeCloseTo(0, 12);
  expect([...second].map((each) => each.toFixed(9))).toEqual(['1.000000000', '1.000000000', '1.000000000']);
});
