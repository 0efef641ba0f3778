import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectivityOf } from '../../src/analysis/connectivity';
import { weightsCaption } from '../../src/ui/figures/weights/caption';
import { BINS, histogramOf, largestWeight } from '../../src/ui/figures/weights/histogram';
import { afterKey, weightWords } from '../../src/ui/figures/weights/hover';
import { paintWeights, rgbOf } from '../../src/ui/figures/weights/image';
import { orderOf } from '../../src/ui/figures/weights/order';
import { panelsOf } from '../../src/ui/figures/weights/panels';
import { outsideOf, planeOf } from '../../src/ui/figures/weights/plane';
import { everyWeight, weightsTable } from '../../src/ui/figures/weights/table';
import { valuesAxis, written } from '../../src/ui/kit/axes';
import { laneOf } from '../support/story';
import { WEIGHTS, wiringOf } from '../support/wiring';

describe('the order of the neurons', () => {
  test('by τ: the slowest first, equals as they are numbered', () => {
    expect(orderOf(wiringOf(), 'tau')).toEqual([3, 0, 2, 1]);
  });

  test('by sign: the one with most negative weights to others first, whatever its own weight is', () => {
    expect(orderOf(wiringOf(), 'sign')).toEqual([1, 0, 3, 2]);
    const weights = Float32Array.from(WEIGHTS, (w, k) => (k % 5 === 0 ? -1 : w));
    expect(orderOf({ ...wiringOf(), weights }, 'sign')).toEqual([1, 0, 3, 2]);
  });

  test('of a network without τ: as they are numbered', () => {
    const { timescales, weights } = wiringOf();
    const gated = { timescales: { ...timescales, tau: new Float32Array(0) }, weights };
    expect(orderOf(gated, 'tau')).toEqual([0, 1, 2, 3]);
  });
});

describe('colours', () => {
  const colours = {
    none: rgbOf('#fbfaf8'),
    plus: rgbOf('#8a6400'),
    minus: rgbOf('#5b3a9b'),
    absent: rgbOf('#e3e1db'),
  };
  const pixels = new Uint8ClampedArray(4 * 16);
  paintWeights(pixels, WEIGHTS, [3, 0, 2, 1], colours);
  const at = (row: number, column: number) => [
    ...pixels.subarray(4 * (4 * row + column), 4 * (4 * row + column) + 4),
  ];

  test('a token is red, green and blue', () => {
    expect(rgbOf('#8a6400')).toEqual([138, 100, 0]);
    expect(rgbOf('#010203')).toEqual([1, 2, 3]);
  });

  test('0 is the page, 1 and beyond is ochre, −1 is violet, in between it is mixed', () => {
    expect(at(0, 0)).toEqual([251, 250, 248, 255]);
    expect(at(1, 0)).toEqual([138, 100, 0, 255]); // from 3 to 0: 2
    expect(at(0, 3)).toEqual([91, 58, 155, 255]); // from 1 to 3: −1
    expect(at(1, 3)).toEqual([171, 154, 202, 255]); // from 1 to 0: −0.5, rounded half to even
    expect(at(0, 1)).toEqual([194, 175, 124, 255]); // from 0 to 3: 0.5
  });
});

test('where there is no connection, there is another colour than that of 0, and no number', () => {
  const colours = {
    none: rgbOf('#fbfaf8'),
    plus: rgbOf('#8a6400'),
    minus: rgbOf('#5b3a9b'),
    absent: rgbOf('#e3e1db'),
  };
  const pixels = new Uint8ClampedArray(4 * 4);
  paintWeights(pixels, Float32Array.of(0, 0, -1, 0), [1, 0], colours, Uint8Array.of(0, 3, 2, 0));
  const at = (k: number) => [...pixels.subarray(4 * k, 4 * k + 3)];
  expect([at(0), at(1), at(2), at(3)]).toEqual([colours.absent, colours.minus, colours.none, colours.absent]);
  const mask = Uint8Array.from(WEIGHTS, (_, k) => (k === 4 ? 0 : 3));
  expect(weightWords(WEIGHTS, [0, 1, 2, 3], { row: 1, column: 0 }, [], mask)).toBe(
    'from 1 to 2: no connection',
  );
  const shares = histogramOf(Float32Array.of(0, 1, -1, 0), 1, Uint8Array.of(0, 3, 0, 0));
  expect(shares[BINS - 1]).toBe(100);
});

describe('a place in the map', () => {
  test('is named by its neurons, counted from 1, and its weight', () => {
    expect(weightWords(WEIGHTS, [3, 0, 2, 1], { row: 0, column: 3 })).toBe('from 2 to 4: −1.00');
    expect(weightWords(WEIGHTS, [3, 0, 2, 1], { row: 1, column: 0 })).toBe('from 4 to 1: 2.00');
    expect(weightWords(Float32Array.of(0, -0.001, 0, 0), [0, 1], { row: 0, column: 1 })).toBe(
      'from 2 to 1: 0.00',
    );
  });

  test('moves with the arrow keys and stays within', () => {
    expect(afterKey('ArrowDown', undefined, 4)).toEqual({ row: 0, column: 0 });
    expect(afterKey('ArrowDown', { row: 0, column: 0 }, 4)).toEqual({ row: 1, column: 0 });
    expect(afterKey('ArrowRight', { row: 1, column: 3 }, 4)).toEqual({ row: 1, column: 3 });
    expect(afterKey('ArrowLeft', { row: 1, column: 0 }, 4)).toEqual({ row: 1, column: 0 });
    expect(afterKey('ArrowUp', { row: 1, column: 0 }, 4)).toEqual({ row: 0, column: 0 });
    expect(afterKey('End', { row: 2, column: 1 }, 4)).toEqual({ row: 2, column: 3 });
    expect(afterKey('Home', { row: 2, column: 1 }, 4)).toEqual({ row: 2, column: 0 });
    expect(afterKey('x', { row: 2, column: 1 }, 4)).toBeUndefined();
  });
});

describe('the spread', () => {
  test('counts the weights between different neurons, each once', () => {
    expect(largestWeight({ weights: WEIGHTS })).toBe(2);
    const shares = histogramOf(WEIGHTS, 2);
    expect(shares).toHaveLength(BINS);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
    expect(shares[BINS - 1]).toBeCloseTo(100 / 12, 6); // the 2, at the very end of the axis
    expect(shares[BINS / 4]).toBeCloseTo(100 / 12, 6); // the −1
    // No weight is just above 0: those of neurons to themselves do not count.
    expect(shares[BINS / 2]).toBe(0);
  });
});

describe('the complex plane', () => {
  test.each([
    [0.6, 1.5, 1],
    [1.9, 2, 2],
    [2, 3, 3],
    [8.3, 10, 10],
    [12, 15, 10],
    [Number.NaN, 1.5, 1],
  ])('of a spectral radius of %f goes to %f, with ticks at %f', (radius, half, tick) => {
    expect(planeOf(radius)).toEqual({ half, tick });
  });

  test('always holds the circle and the eigenvalues, and never shrinks as they grow', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (radius, more) => {
          expect(planeOf(radius).half).toBeGreaterThan(Math.max(1, radius));
          expect(planeOf(radius).tick).toBeLessThanOrEqual(planeOf(radius).half);
          expect(planeOf(more * radius).half).toBeGreaterThanOrEqual(planeOf(radius).half);
        },
      ),
    );
  });

  test('counts what lies outside of the circle', () => {
    expect(outsideOf(wiringOf().connectivity.eigenvalues)).toBe(1);
    expect(
      outsideOf([
        { re: 1, im: 0 },
        { re: 0.8, im: -0.8 },
      ]),
    ).toBe(1);
  });
});

test.each([
  [1, 332, { columns: 1, side: 187, facts: 'under' }],
  [2, 332, { columns: 2, side: 156, facts: 'under' }],
  [3, 332, { columns: 2, side: 76, facts: 'beside' }],
  [4, 332, { columns: 2, side: 76, facts: 'beside' }],
  [2, 420, { columns: 2, side: 187, facts: 'under' }],
])('%i lanes on %i px have their squares side by side', (count, width, panels) => {
  expect(panelsOf(count, { width, height: 240 })).toEqual(panels);
});

describe('an axis of any quantity', () => {
  test('has round ticks, below 0 too', () => {
    expect(valuesAxis(0, 3.4)).toEqual({ min: 0, max: 4, ticks: [0, 1, 2, 3, 4] });
    expect(valuesAxis(-0.0021, 0.002).ticks).toEqual([-0.003, -0.002, -0.001, 0, 0.001, 0.002]);
    expect(valuesAxis(40, 62.3).ticks).toEqual([40, 45, 50, 55, 60, 65]);
    expect(valuesAxis(0, 18).ticks).toEqual([0, 5, 10, 15, 20]);
    expect(written(valuesAxis(-1, 1), -0.003)).toBe('−0.003');
  });

  test.each([
    [0, Number.NEGATIVE_INFINITY],
    [2, 2],
    [0, Number.NaN],
  ])('that holds nothing goes from 0 to 1 (%f to %f)', (least, greatest) => {
    const { min, max } = valuesAxis(least, greatest);
    expect([min, max]).toEqual([0, 1]);
  });

  test('holds what it is for, with three to six ticks', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.double({ min: 1e-4, max: 1000, noNaN: true }),
        (least, span) => {
          const { min, max, ticks } = valuesAxis(least, least + span);
          expect(min).toBeLessThanOrEqual(least + 1e-9 * Math.max(1, Math.abs(least)));
          expect(max).toBeGreaterThanOrEqual(least + span - 1e-9 * Math.max(1, Math.abs(least + span)));
          expect(ticks.length).toBeGreaterThanOrEqual(3);
          expect(ticks.length).toBeLessThanOrEqual(6);
        },
      ),
    );
  });
});

test('silenced neurons are named in the table, and beside a weight of theirs', () => {
  const lane = { ...laneOf(), findings: { N: 3, step: 400, findings: wiringOf() } };
  const headers = (silent: number[]) =>
    weightsTable([lane], () => silent).columns.map(({ header }) => header);
  expect(headers([])).not.toContain('silenced neurons');
  expect(headers([3, 0]).at(-1)).toBe('silenced neurons');
  const table = weightsTable([lane], () => [3, 0]);
  expect(table.columns.at(-1)?.value(table.rows[0])).toBe('4 and 1');
  const words = (row: number, column: number) => weightWords(WEIGHTS, [3, 0, 2, 1], { row, column }, [3]);
  expect(words(0, 1)).toBe('from 1 to 4: 0.50, 4 is silenced');
  expect(words(1, 0)).toBe('from 4 to 1: 2.00, 4 is silenced');
  expect(words(1, 2)).toBe('from 3 to 1: 0.25');
});

describe('a masked network', () => {
  const { config } = laneOf();
  const maskedBy = (changes: object, id = 0) => ({
    ...laneOf({ id }),
    config: { ...config, network: { ...config.network, units: 4, ...changes } },
    findings: { N: 3, step: 400, findings: wiringOf() },
  });
  const lanes = [maskedBy({ density: 0.6, dale: true, excitatory: 0.5 }), maskedBy({}, 1)];

  test('is described by its connections in the table, each weight with none that do not exist', () => {
    const table = weightsTable(lanes, () => []);
    const cells = table.rows.map((row) =>
      Object.fromEntries(table.columns.map(({ header, value }) => [header, value(row)])),
    );
    expect(cells[0]).toMatchObject({ 'possible connections': 12, 'excitatory neurons': 2 });
    expect(cells[1]).toMatchObject({ connections: undefined, 'excitatory neurons': undefined });
    const all = everyWeight(lanes);
    const weights = all.rows.map((row) => all.columns[2].value(row));
    expect(weights.filter((weight) => weight !== undefined)).toHaveLength(cells[0].connections as number);
    expect(all.rows.map((row) => all.columns[3].value(row))).not.toContain(undefined);
  });

  test('is said to be so under its weights', () => {
    const { look, news } = weightsCaption(lanes, 'weights');
    expect(look).toBe('Rows are driven, columns drive; grey is no connection.');
    expect(news?.replaceAll('\u2011', '-')).toMatch(
      /^Single-head with 60 % connected has 6 of 12 connections, single-head all\. Dale’s law: ochre columns only excite, violet ones only inhibit\.$/,
    );
    expect(weightsCaption([maskedBy({ dale: true })], 'weights').news).toMatch(/^Dale’s law: /);
  });

  test('has a mean and a share of negative weights over the connections that exist', () => {
    const mask = Uint8Array.from(WEIGHTS, (w) => (w < -0.25 ? 3 : 0));
    const { mean, negative } = connectivityOf(WEIGHTS, [], mask);
    expect(mean).toBeCloseTo((-0.5 - 0.3 - 1) / 3, 6);
    expect(negative).toBe(1);
  });
});
