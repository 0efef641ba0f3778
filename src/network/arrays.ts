import { z } from 'zod';
import type { NamedArray } from '../cells/named';
import { fromBase64, toBase64 } from './base64';

/** One array in a network file. */
export const arraySchema = z.looseObject({
  shape: z.array(z.int().min(1)),
  dtype: z.literal('float32'),
  /** Little-endian, row-major, base64. */
  data: z.string(),
});
type StoredArray = z.output<typeof arraySchema>;
export const arraysSchema = z.record(z.string(), arraySchema);

export function encodeArrays(arrays: readonly NamedArray[]): Record<string, StoredArray> {
  return Object.fromEntries(
    arrays.map(({ name, shape, values }) => {
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      return [name, { shape, dtype: 'float32' as const, data: toBase64(bytes) }];
    }),
  );
}

/**
 * Reads the arrays of a file; throws one sentence where one is missing, does not belong, has another size
 * or holds a number that is not finite.
 * @param expected names and shapes of the network's parameters
 * @param where the part of the file they stand in
 */
export function decodeArrays(
  stored: Record<string, StoredArray>,
  expected: readonly { name: string; shape: number[] }[],
  where: string,
): NamedArray[] {
  checkNames(stored, expected, where);
  return expected.map(({ name, shape }) => ({ name, shape, values: decode(stored[name], name, shape) }));
}

/** Throws one sentence where something is missing or does not belong. */
export function checkNames(stored: object, expected: readonly { name: string }[], where: string): void {
  const known = new Set(expected.map(({ name }) => name));
  const stray = Object.keys(stored).find((name) => !known.has(name));
  const missing = expected.find(({ name }) => !Object.hasOwn(stored, name));
  if (missing) throw new Error(`${where}: "${missing.name}" is missing`);
  if (stray !== undefined) throw new Error(`${where}: this network has no "${stray}"`);
}

function decode({ shape, data }: StoredArray, name: string, expected: number[]): Float32Array {
  const sizes = expected.join('×');
  if (shape.join() !== expected.join()) {
    throw new Error(`${name}: expected shape ${sizes}, got ${shape.join('×') || 'none'}`);
  }
  const bytes = fromBase64(data);
  if (!bytes) throw new Error(`${name}: its data is not base64`);
  const size = 4 * expected.reduce((a, b) => a * b, 1);
  if (bytes.length !== size) {
    throw new Error(`${name}: expected ${sizes} float32 = ${size} bytes, got ${bytes.length}`);
  }
  const values = new Float32Array(bytes.buffer);
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new Error(`${name}: number ${bad + 1} of ${values.length} is ${values[bad]}`);
  return values;
}
