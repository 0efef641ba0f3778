interface Tensor {
  dtype: string;
  shape: number[];
  data_offsets: number[];
}
type Header = { __metadata__: Record<string, string> } & Record<string, Tensor>;

const lengthOf = (file: Uint8Array) =>
  Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));

/** The header of a safetensors file, read without any check. */
export const headerOf = (file: Uint8Array): Header =>
  JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + lengthOf(file))));

/** The file with another header before the same data. */
export function withHeader(file: Uint8Array, header: object | string): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const data = file.subarray(8 + lengthOf(file));
  const changed = new Uint8Array(8 + text.length + data.length);
  new DataView(changed.buffer).setBigUint64(0, BigInt(text.length), true);
  changed.set(text, 8);
  changed.set(data, 8 + text.length);
  return changed;
}
