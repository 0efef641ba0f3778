import type { NamedArray } from '../cells/named';
import { describe } from '../config/explain';
import { z } from '../config/zod';
import { fromBase64, toBase64 } from './base64';
import { MAX_BYTES } from './limits';

/** Of one side of an array: four gates of 4,096 units. */
const MAX_SIDE = 4 * 4096;

export const shapeSchema = z
  .array(z.int().min(1).max(MAX_SIDE))
  .max(2)
  .describe('Rows (to), then columns (from); or the length alone.');

/** One array in a network file. */
export const arraySchema = z.looseObject({
  shape: shapeSchema,
  dtype: z.literal('float32').describe('The kind of its numbers.'),
  data: z.string().max(MAX_BYTES).describe('Little-endian, row-major, base64.'),
});
export const arraysSchema = z.record(z.string().max(64), arraySchema);

/** An array as a file holds it: base64 text, or bytes. */
export interface StoredArray {
  shape: number[];
  data: string | Uint8Array;
}

export function encodeArrays(arrays: readonly NamedArray[]): Record<string, z.output<typeof arraySchema>> {
  return Object.fromEntries(
    arrays.map(({ name, shape, values }) => [
      name,
      { shape, dtype: 'float32' as const, data: toBase64(bytesOf(values)) },
    ]),
  );
}

/** The bytes of numbers, little-endian, not copied. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);

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
  if (stray !== undefined) throw new Error(`${where}: this network has no ${describe(stray)}`);
}

function decode({ shape, data }: StoredArray, name: string, expected: number[]): Float32Array {
  const sizes = expected.join('×');
  if (shape.join() !== expected.join()) {
    throw new Error(`${name}: expected shape ${sizes}, got ${shape.join('×') || 'none'}`);
  }
  const bytes = typeof data === 'string' ? fromBase64(data) : data;
  if (!bytes) throw new Error(`${name}: its data is not base64`);
  const size = 4 * expected.reduce((a, b) => a * b, 1);
  if (bytes.length !== size) {
    throw new Error(`${name}: expected ${sizes} float32 = ${size} bytes, got ${bytes.length}`);
  }
  const values = new Float32Array(new Uint8Array(bytes).buffer);
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new Error(`${name}: number ${bad + 1} of ${values.length} is ${values[bad]}`);
  return values;
}
