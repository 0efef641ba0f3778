import { expect, test } from 'vitest';
import { float32, toCsv } from '../../../src/math/csv';
import { complaintsAbout, parseCsv } from '../../support/csv';

test('fields with commas, quotes or breaks are quoted; nothing else is', () => {
  expect(
    toCsv([
      ['a,b', 'say "tau"', 'two\nlines'],
      [1 / 3, undefined, false],
    ]),
  ).toBe('"a,b","say ""tau""","two\nlines"\r\n0.3333333333333333,,false\r\n');
});

test('what is no number stays empty, and a minus is a hyphen', () => {
  const numbers = [Number.NaN, Number.POSITIVE_INFINITY, undefined, -0.5, -1e-7, 0];
  expect(toCsv([numbers])).toBe(',,,-0.5,-1e-7,0\r\n');
});

test('only what is not ASCII begins with a byte order mark', () => {
  expect(toCsv([['tau']])).toBe('tau\r\n');
  expect(toCsv([['a'], ['τ']])).toBe('\uFEFFa\r\nτ\r\n');
});

test.each(['=1+1', '+1', '-1', '@a', '\tx', '\rx'])('%j is text, nothing to be worked out', (text) => {
  const csv = toCsv([['name'], [text]]);
  expect(parseCsv(csv)[1]).toEqual([`'${text}`]);
  expect(complaintsAbout(csv).filter((complaint) => complaint.startsWith('a formula'))).toEqual([]);
});

test('a float32 is written in as many digits as it has', () => {
  const value = Math.fround(0.1234567);
  expect(String(value).length).toBeGreaterThan(15);
  expect(String(float32(value)).length).toBeLessThan(12);
  expect(Math.fround(float32(value) ?? 0)).toBe(value);
  expect(float32(undefined)).toBeUndefined();
});

test.each([
  ['a\r\n1 ± 2\r\n', 'a: 1 ± 2'],
  ['a\r\n–\r\n', 'a: –'],
  ['a\r\nNaN\r\n', 'a: NaN'],
  ['a\r\n2 3\r\n', 'a: 2 3'],
  ['a\r\nτ\r\n', 'no byte order mark'],
  ['a\r\n=b\r\n', 'a formula: =b'],
  ['a,a\r\n1,2\r\n', 'two columns a'],
])('%j is complained about', (csv, complaint) => {
  expect(complaintsAbout(csv)).toContain(complaint);
});
