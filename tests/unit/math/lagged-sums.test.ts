import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Covariance } from '../../../src/math/covariance';
import { LaggedSums } from '../../../src/math/lagged-sums';
import { Stream } from '../../../src/math/random';

/** C(k) from its definition, for one series. */
function definition(z: number[], k: number): number {
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
  let sum = 0;
  for (let t = 0; t + k < z.length; t++) sum += (z[t] - mean) * (z[t + k] - mean);
  return sum / (z.length - 1 - k);
}

/** Hands rows over in pieces of any lengths. */
function inPieces(
  samples: Float32Array,
  width: number,
  pieces: number[],
  take: (rows: Float32Array) => void,
) {
  for (let at = 0, i = 0; at < samples.length; i++) {
    const end = at + pieces[i % pieces.length] * width;
    take(samples.subarray(at, end));
    at = end;
  }
}
const cut = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });

test('autocovariances are what their definition says, however the samples are divided', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 35 }),
      fc.integer({ min: 0, max: 90 }),
      cut,
      fc.constantFrom(0, 1000),
      fc.integer(),
      (series, lags, more, pieces, offset, seed) => {
        const T = lags + 2 + more;
        const samples = Stream.of(seed, 'look').fill(new Float32Array(T * series), offset - 1, offset + 1);
        const sums = new LaggedSums(series, lags);
        inPieces(samples, series, pieces, (rows) => sums.add(rows));
        const found = sums.covariances();
        for (let s = 0; s < series; s++) {
          const z = Array.from({ length: T }, (_, t) => samples[t * series + s]);
          for (let k = 0; k <= lags; k++) {
            expect(found[s * (lags + 1) + k]).toBeCloseTo(definition(z, k), 9);
          }
        }
      },
    ),
  );
});

test('a constant series has nothing left, not even rounding', () => {
  const sums = new LaggedSums(2, 3);
  sums.add(new Float32Array(200).fill(0.1));
  expect([...sums.covariances()]).toEqual(new Array(8).fill(0));
});

test('too few samples are refused', () => {
  const sums = new LaggedSums(1, 30);
  sums.add(new Float32Array(31));
  expect(() => sums.covariances()).toThrow('30 lags need 32 steps or more, there are 31');
});

test('covariances are what their definition says, however the rows are divided', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), cut, fc.integer(), (variables, pieces, seed) => {
      const n = 60;
      const rows = Stream.of(seed, 'look').fill(new Float32Array(n * variables), 99, 101);
      const covariance = new Covariance(variables);
      inPieces(rows, variables, pieces, (piece) => covariance.add(piece));
      const found = covariance.matrix();
      const column = (i: number) => Array.from({ length: n }, (_, r) => rows[r * variables + i]);
      for (const [i, j] of [
        [0, 0],
        [0, variables - 1],
        [variables - 1, 0],
        [variables >> 1, variables - 1],
      ]) {
        const [x, y] = [column(i), column(j)];
        const [mx, my] = [x, y].map((values) => values.reduce((sum, value) => sum + value, 0) / n);
        const expected = x.reduce((sum, value, r) => sum + (value - mx) * (y[r] - my), 0) / (n - 1);
        expect(found[i * variables + j]).toBeCloseTo(expected, 9);
      }
    }),
    { numRuns: 40 },
  );
});
