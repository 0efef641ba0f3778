import { expect, test } from 'vitest';
import { duration } from '../../../../src/cli/sweep/progress';

test.each([
  [0, '1 s'],
  [12.1, '13 s'],
  [89, '89 s'],
  [150, '3 min'],
  [5399, '90 min'],
  [9000, '2.5 h'],
])('%f seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});
