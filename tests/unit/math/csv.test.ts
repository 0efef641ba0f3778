import { expect, test } from 'vitest';
import { toCsv } from '../../../src/math/csv';

test('fields with commas, quotes or breaks are quoted; nothing else is', () => {
  expect(
    toCsv([
      ['a,b', 'say "τ"', 'two\nlines'],
      [1 / 3, undefined, false],
    ]),
  ).toBe('"a,b","say ""τ""","two\nlines"\r\n0.3333333333333333,,false\r\n');
});
