/** An array as NumPy has it: numbers in rows, the last side running fastest. */
export interface NumberArray {
  shape: readonly number[];
  values: Float32Array | Int32Array | Uint8Array;
}

/** Magic bytes, and version 1.0 of the format. */
const BEGINS = [0x93, ...[...'NUMPY'].map((letter) => letter.charCodeAt(0)), 1, 0];
/** The data begin at a multiple of this. */
const ALIGNMENT = 64;

const kindOf = (values: NumberArray['values']): string => {
  if (values instanceof Float32Array) return '<f4';
  return values instanceof Int32Array ? '<i4' : '|u1';
};

/** An array as a file of NumPy, .npy. */
export function encodeNpy({ shape, values }: NumberArray): Uint8Array {
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const header = `{'descr': '${kindOf(values)}', 'fortran_order': False, 'shape': (${sides}), }`;
  const before = BEGINS.length + 2;
  const length = Math.ceil((before + header.length + 1) / ALIGNMENT) * ALIGNMENT - before;
  const file = new Uint8Array(before + length + values.byteLength);
  file.set(BEGINS);
  new DataView(file.buffer).setUint16(BEGINS.length, length, true);
  file.set(new TextEncoder().encode(`${header.padEnd(length - 1)}\n`), before);
  file.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), before + length);
  return file;
}
