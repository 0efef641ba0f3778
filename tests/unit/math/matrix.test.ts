import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiply, multiplyTransposed, outer } from '../../../src/math/matrix';
import { Stream } from '../../../src/math/random';

const sizes = fc.tuple(
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 9 }),
);
const random = (stream: Stream, size: number) =>
  Float64Array.from(stream.fill(new Float32Array(size), -1, 1));

const close = (actual: Float64Array, expected: (index: number) => number) =>
  actual.forEach((value, i) => {
    expect(value).toBeCloseTo(expected(i), 10);
  });

test('the three products are what their definitions say', () => {
  fc.assert(
    fc.property(sizes, fc.integer(), ([rows, inner, columns], seed) => {
      const stream = Stream.of(seed, 'look');
      const X = random(stream, rows * inner);
      const W = random(stream, columns * inner);
      const V = random(stream, inner * columns);
      const sum = (count: number, term: (k: number) => number) =>
        Array.from({ length: count }, (_, k) => term(k)).reduce((a, b) => a + b, 0);

      const transposed = new Float64Array(rows * columns);
      multiplyTransposed(X, W, transposed, rows, inner, columns);
      const at = (i: number) => [Math.floor(i / columns), i % columns];
      close(transposed, (i) => sum(inner, (k) => X[at(i)[0] * inner + k] * W[at(i)[1] * inner + k]));

      const plain = new Float64Array(rows * columns);
      multiply(X, V, plain, rows, inner, columns);
      close(plain, (i) => sum(inner, (k) => X[at(i)[0] * inner + k] * V[k * columns + at(i)[1]]));

      const added = new Float64Array(inner * columns).fill(1);
      const Y = random(stream, rows * columns);
      outer(X, Y, added, rows, inner, columns);
      close(added, (i) => 1 + sum(rows, (r) => X[r * inner + at(i)[0]] * Y[r * columns + at(i)[1]]));
    }),
    { numRuns: 50 },
  );
});
