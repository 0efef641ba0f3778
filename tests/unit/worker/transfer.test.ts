import { expect, test } from 'vitest';
import { smallFloats } from '../../../src/math/small-arrays';
import { buffersIn } from '../../../src/worker/transfer';

test('what an array has to itself is handed over, once; what others share stays', () => {
  const own = new Float32Array(3);
  const [shared, beside] = [smallFloats(3).fill(1), smallFloats(3).fill(2)];
  const value = { own, again: [own], parts: [{ shared, half: new Float64Array(8).subarray(4) }], none: null };
  expect(buffersIn(value)).toEqual([own.buffer]);

  const { parts } = structuredClone(value, { transfer: buffersIn(value) });
  expect(own.length).toBe(0);
  expect([...parts[0].shared]).toEqual([1, 1, 1]);
  expect([...beside]).toEqual([2, 2, 2]);
});
