import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallBytes, smallFloats } from '../../../src/math/small-arrays';

test('arrays are zeros and never overlap, whatever their lengths, and small ones share buffers', () => {
  const array = fc.record({ floats: fc.boolean(), length: fc.integer({ min: 0, max: 20_000 }) });
  fc.assert(
    fc.property(fc.array(array, { minLength: 40, maxLength: 80 }), (asked) => {
      const arrays = asked.map(({ floats, length }) => (floats ? smallFloats(length) : smallBytes(length)));
      expect(arrays.map(({ length }) => length)).toEqual(asked.map(({ length }) => length));
      // Each is marked as a whole: one that overlapped another would find, or lose, a mark.
      for (const [mark, one] of arrays.entries()) {
        expect(one.every((value) => value === 0)).toBe(true);
        one.fill(mark + 1);
      }
      for (const [mark, one] of arrays.entries()) expect(one.every((value) => value === mark + 1)).toBe(true);
      const small = arrays.filter(({ byteLength }) => byteLength > 0 && byteLength <= 2 ** 16);
      const buffers = new Set(small.map((one) => one.buffer));
      expect(buffers.size).toBeLessThanOrEqual(
        1 + arrays.reduce((sum, one) => sum + one.byteLength + 8, 0) / (0.75 * 2 ** 18),
      );
    }),
    { numRuns: 50 },
  );
});

test('a large array has a buffer of its own', () => {
  expect(smallFloats(100_000).buffer.byteLength).toBe(400_000);
});
