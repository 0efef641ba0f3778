import { expect, test } from 'vitest';
import type { ClaimFigure } from '../../../src/claims/figure';
import { placeOfName } from '../../../src/ui/claims/DotsPlot';
import { tableOf } from '../../../src/ui/claims/figure-table';
import { meanLine, valuesOf } from '../../../src/ui/claims/figure-values';
import { apart } from '../../../src/ui/claims/labels-apart';
import { scaleOf } from '../../../src/ui/claims/scale';

const log = { label: 'steps', scale: 'log' } as const;
const linear = { label: 'steps', scale: 'linear' } as const;

test('a logarithmic axis holds all values between ticks of 1, 2 and 5, and few of them', () => {
  expect(scaleOf(log, [75, 160, 9]).ticks).toEqual([5, 10, 20, 50, 100, 200]);
  expect(scaleOf(log, [0.31, 0.47]).ticks).toEqual([0.3, 0.4, 0.5]);
  expect(scaleOf(log, [1, 1e9]).ticks.length).toBeLessThanOrEqual(6);
  const scale = scaleOf(log, [10, 1000]);
  expect([10, 1000].map(scale.at)).toEqual([0, 1]);
  expect(scale.at(100)).toBeCloseTo(0.5);
});

test.each([log, linear])('an axis that has one value, or none, is an axis all the same', (axis) => {
  for (const values of [[], [0], [7], [7, 7]]) {
    const { ticks, at } = scaleOf(axis, values);
    expect(ticks.length).toBeGreaterThan(1);
    for (const value of values.filter((value) => value > 0)) {
      expect(at(value)).toBeGreaterThanOrEqual(0);
      expect(at(value)).toBeLessThanOrEqual(1);
    }
  }
});

test('an axis holds what the figure wants it to include', () => {
  const { at } = scaleOf({ ...linear, include: [1, 2] }, [1.4]);
  expect(at(1)).toBe(0);
  expect(at(2)).toBe(1);
});

test('means are over what is there', () => {
  expect(
    meanLine([
      [1, null, 3],
      [3, null, null],
    ]),
  ).toEqual([2, undefined, 3]);
  expect(meanLine([])).toEqual([]);
});

test('labels that are too close move apart, in their order and within their bounds', () => {
  expect(apart([50, 10, 52], 15, [0, 100])).toEqual([50, 10, 65]);
  expect(apart([98, 99], 15, [0, 100])).toEqual([85, 100]);
  expect(apart([3], 15, [5, 100])).toEqual([5]);
});

const row = { label: 'One', hue: 'single' as const, series: [{ values: [10, 12] }], paper: 11 };

test("the paper's value is named once, where no mark stands", () => {
  const x = (value: number) => 10 * value;
  expect(placeOfName([row], x)).toBeUndefined();
  expect(placeOfName([row, { ...row, paper: 20 }, { ...row, paper: 20 }], x)).toMatchObject({
    row: 1,
    x: 205,
  });
  expect(placeOfName([{ ...row, paper: 32 }], x)).toMatchObject({ row: 0, textAnchor: 'end' });
  expect(placeOfName([{ ...row, paper: undefined }], x)).toBeUndefined();
});

test('a figure has its numbers as a table: the networks, their mean, the paper', () => {
  const without = { ...row, paper: undefined, series: [{ values: [1, null], hollow: true }] };
  const dots: ClaimFigure = { kind: 'dots', axis: linear, rows: [row, without] };
  expect(tableOf(dots)).toEqual({
    columns: ['steps', 'each network', 'mean', 'paper'],
    rows: [
      ['One', '10.0, 12.0', '11.0', '11.0'],
      ['One, hollow', '1.00, –', '1.00', '–'],
    ],
  });
  expect(valuesOf(dots)).toEqual([10, 12, 11, 1]);
  const lines: ClaimFigure = {
    kind: 'lines',
    x: { label: 'N', values: [2, 3] },
    y: linear,
    lines: [
      {
        label: 'One',
        hue: 'single',
        networks: [
          [1, 2],
          [3, null],
        ],
      },
    ],
  };
  const means = [
    ['2', '2.00'],
    ['3', '2.00'],
  ];
  expect(tableOf(lines)).toEqual({ columns: ['N', 'One'], rows: means });
  const more = (['single', 'other'] as const).map((hue) => ({
    label: '128 neurons',
    hue,
    networks: [[4, 5]],
  }));
  expect(tableOf({ ...lines, lines: [...lines.lines, ...more] })).toEqual({
    columns: ['N', '2', '3'],
    rows: [
      ['One', '2.00', '2.00'],
      ['One, 128 neurons', '4.00', '5.00'],
      ['128 neurons', '4.00', '5.00'],
    ],
  });
  const teeth: ClaimFigure = {
    kind: 'teeth',
    N: [2, 10],
    head: [null, 0.95],
    linear: [1, 0.96],
    hue: 'single',
    label: '',
  };
  expect(tableOf(teeth).rows).toEqual([
    ['2', '–', '1.00'],
    ['10', '0.95', '0.96'],
  ]);
});
