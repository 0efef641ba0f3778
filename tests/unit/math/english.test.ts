import { expect, test } from 'vitest';
import { counted, twoDigits, whole } from '../../../src/math/english';

test('numbers are written with thousands apart, and one of something without an s', () => {
  expect([0, 999.6, 4000, 1_254_000].map(whole)).toEqual(['0', '1,000', '4,000', '1,254,000']);
  expect([0.314, 43.2, 1234].map(twoDigits)).toEqual(['0.31', '43', '1,200']);
  expect([0, 1, 2, 4000].map((count) => counted(count, 'epoch'))).toEqual([
    '0 epochs',
    '1 epoch',
    '2 epochs',
    '4,000 epochs',
  ]);
});
