import type { NamedArray } from '../cells/named';
import { called, describe } from '../config/explain';
import { z } from '../config/zod';
import { fromBase64, toBase64 } from './base64';
import { MAX_BYTES } from './limits';
import { NUMBER_KINDS } from './number-kinds';

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
  /** The kind of bytes' numbers, as safetensors calls it; float32 where it is left out, and in base64. */
  kind?: string;
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

/** Names that arrays of networks have; another is one that somebody added. */
const OURS = /^(tau|(input|recurrent|head\.\d+|readout)\.(weight|bias)|context\..*|resume\..*)$/;

/**
 * Reads the arrays of a file; throws one sentence where one is missing, has another size or holds a number that is not
 * finite. What is of no network is left out, and said.
 * @param expected names and shapes of the network's parameters
 * @param where the part of the file they stand in
 * @param notes gets a sentence for whatever is not taken as it stands
 */
export function decodeArrays(
  stored: Record<string, StoredArray>,
  expected: readonly { name: string; shape: number[] }[],
  where: string,
  notes: string[],
): NamedArray[] {
  const known = new Set(expected.map(({ name }) => name));
  const foreign = Object.keys(stored).filter((name) => !known.has(name) && !OURS.test(name));
  const own = Object.fromEntries(Object.entries(stored).filter(([name]) => !foreign.includes(name)));
  checkNames(own, expected, where, foreign);
  if (foreign.length > 0) notes.push(`${where}: no part of this network and left out: ${listed(foreign)}`);
  const other = new Set(expected.map(({ name }) => kindOf(stored[name])));
  other.delete('F32');
  const read = expected.map(({ name, shape }) => ({
    name,
    shape,
    values: decode(stored[name], name, shape),
  }));
  for (const kind of other) {
    notes.push(
      `${where}: converted from ${NUMBER_KINDS[kind].name} to float32, the numbers of networks here`,
    );
  }
  return read;
}

/** The first few of some names in a sentence. */
export const listed = (names: readonly string[]): string =>
  names.slice(0, 4).map(called).join(', ') + (names.length > 4 ? ` and ${names.length - 4} more` : '');

/**
 * Throws one sentence where something is missing or does not belong.
 * @param foreign names beside them, which may be what a missing one has become
 */
export function checkNames(
  stored: object,
  expected: readonly { name: string }[],
  where: string,
  foreign: readonly string[] = [],
): void {
  const known = new Set(expected.map(({ name }) => name));
  const stray = Object.keys(stored).find((name) => !known.has(name));
  const missing = expected.find(({ name }) => !Object.hasOwn(stored, name));
  if (missing) {
    const others = foreign.length > 0 ? `, and ${listed(foreign)} is no part of a network` : '';
    throw new Error(`${where}: ${describe(missing.name)} is missing${others}`);
  }
  if (stray !== undefined) throw new Error(`${where}: this network has no ${describe(stray)}`);
}

const kindOf = ({ data, kind = 'F32' }: StoredArray): string => (typeof data === 'string' ? 'F32' : kind);

function decode(stored: StoredArray, name: string, expected: number[]): Float32Array {
  const { shape, data } = stored;
  const kind = kindOf(stored);
  const sizes = expected.join('×');
  if (shape.join() !== expected.join()) {
    throw new Error(`${called(name)}: expected shape ${sizes}, got ${shape.join('×') || 'one number'}`);
  }
  const { name: numbers, size: each, read } = NUMBER_KINDS[kind];
  if (!read)
    throw new Error(`${called(name)}: ${numbers} numbers are not those of weights; expected float32`);
  const bytes = typeof data === 'string' ? fromBase64(data) : data;
  if (!bytes) throw new Error(`${called(name)}: its data is not base64`);
  const size = each * expected.reduce((a, b) => a * b, 1);
  if (bytes.length !== size) {
    throw new Error(`${called(name)}: expected ${sizes} ${numbers} = ${size} bytes, got ${bytes.length}`);
  }
  const values = kind === 'F32' ? new Float32Array(new Uint8Array(bytes).buffer) : convert(bytes, each, read);
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new Error(`${called(name)}: number ${bad + 1} of ${values.length} is ${values[bad]}`);
  return values;
}

/** Numbers of another kind as float32. */
function convert(
  bytes: Uint8Array,
  each: number,
  read: (view: DataView, at: number) => number,
): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / each }, (_, i) => read(view, i * each));
}
