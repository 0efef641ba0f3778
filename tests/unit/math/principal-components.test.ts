import { expect, test } from 'vitest';
import { principalComponents } from '../../../src/math/principal-components';
import { projected } from '../../../src/math/projection';

test('the components of a known covariance are its axes, with their shares of the variance', () => {
  // Variances 9, 4 and 1 along (1, 1, 0)/√2, (1, −1, 0)/√2 and (0, 0, 1).
  const covariance = Float64Array.of(6.5, 2.5, 0, 2.5, 6.5, 0, 0, 0, 1);
  const { axes, shares } = principalComponents(covariance, 3);
  const s = Math.SQRT1_2;
  expect([...shares].map((share) => share * 14)).toEqual([9, 4, 1].map((v) => expect.closeTo(v, 10)));
  expect([...axes.subarray(0, 3)]).toEqual([s, s, 0].map((v) => expect.closeTo(v, 10)));
  expect(Math.abs(axes[3] - axes[4])).toBeCloseTo(2 * s, 10);
  expect(axes[8]).toBeCloseTo(1, 10); // the largest number is positive
});

test('of fewer variables than components the last are 0; of none that varies, so are the shares', () => {
  const one = principalComponents(Float64Array.of(2), 3);
  expect([...one.axes]).toEqual([1, 0, 0]);
  expect([...one.shares]).toEqual([1, 0, 0]);
  expect([...principalComponents(new Float64Array(4), 2).shares]).toEqual([0, 0]);
});

test('points are projected from their centre', () => {
  const axes = Float64Array.of(1, 0, 0.6, 0.8);
  expect([...projected(Float64Array.of(2, 3, 1, 1), axes, Float64Array.of(1, 1))]).toEqual([
    1,
    expect.closeTo(2.2, 10),
    0,
    0,
  ]);
});
