import type { NamedArray } from '../cells/named';
import { called, describe, explain } from '../config/explain';
import { z } from '../config/zod';
import { bytesOf, type StoredArray } from './arrays';
import { isObject, readJson } from './json';
import { checkSize } from './limits';
import { NUMBER_KINDS } from './number-kinds';

/** Before the header stands its length: 8 bytes, little-endian. */
const LENGTH_BYTES = 8;
/** The data begin at a multiple of this. */
const ALIGNMENT = 8;
const METADATA = '__metadata__';

const tensorSchema = z.strictObject({
  dtype: z.string().max(16),
  shape: z.array(z.int().min(0)).max(16),
  data_offsets: z.tuple([z.int().min(0), z.int().min(0)]),
});

/** What stands in a safetensors file: its arrays by their names, and its notes. */
export interface Tensors {
  arrays: ReadonlyMap<string, StoredArray>;
  metadata: Readonly<Record<string, string>>;
}

/** Arrays and notes as a safetensors file: a JSON header, then all arrays without a gap. */
export function encodeSafetensors(
  arrays: readonly NamedArray[],
  metadata: Record<string, string>,
): Uint8Array<ArrayBuffer> {
  let end = 0;
  const entries = arrays.map(({ name, shape, values }) => {
    const begin = end;
    end += values.byteLength;
    return [name, { dtype: 'F32', shape, data_offsets: [begin, end] }] as const;
  });
  const header = new TextEncoder().encode(
    JSON.stringify({ [METADATA]: metadata, ...Object.fromEntries(entries) }),
  );
  const start = LENGTH_BYTES + Math.ceil(header.length / ALIGNMENT) * ALIGNMENT;
  const file = new Uint8Array(start + end).fill(0x20, LENGTH_BYTES, start);
  new DataView(file.buffer).setBigUint64(0, BigInt(start - LENGTH_BYTES), true);
  file.set(header, LENGTH_BYTES);
  for (const [i, { values }] of arrays.entries()) {
    file.set(bytesOf(values), start + entries[i][1].data_offsets[0]);
  }
  return file;
}

/** Whether bytes look like a safetensors file: a length below 4 GiB, then a JSON object. */
export const isSafetensors = (bytes: Uint8Array): boolean =>
  bytes.length > LENGTH_BYTES && bytes[LENGTH_BYTES] === 0x7b && bytes.subarray(4, 8).every((b) => b === 0);

/**
 * The arrays, not copied, and the notes of a safetensors file; throws one sentence where the header is
 * broken, or does not describe every byte after it exactly once.
 */
export function decodeSafetensors(bytes: Uint8Array): Tensors {
  checkSize(bytes.length);
  if (!isSafetensors(bytes)) throw new Error('header: this is no safetensors file');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const data = bytes.subarray(LENGTH_BYTES + length);
  if (LENGTH_BYTES + length > bytes.length) {
    throw new Error(`header: ${length} bytes long, the file has ${bytes.length - LENGTH_BYTES} left`);
  }
  const { metadata, tensors } = readHeader(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
  const arrays = new Map<string, StoredArray>();
  let end = 0;
  for (const [name, { dtype, shape, data_offsets }] of tensors.sort((a, b) => byOffset(a[1], b[1]))) {
    const [from, to] = data_offsets;
    const kind = Object.hasOwn(NUMBER_KINDS, dtype) ? NUMBER_KINDS[dtype] : undefined;
    if (!kind) throw new Error(`${called(name)}: numbers of the kind ${called(dtype)} are not known here`);
    const size = kind.size * shape.reduce((a, b) => a * b, 1);
    if (from !== end) throw new Error(`${called(name)}: expected to begin at byte ${end}, begins at ${from}`);
    if (to - from !== size) {
      throw new Error(
        `${called(name)}: expected ${shape.join('×') || 1} ${kind.name} = ${size} bytes, got ${to - from}`,
      );
    }
    if (to > data.length) throw new Error(`${called(name)}: ends at byte ${to}, the data at ${data.length}`);
    arrays.set(name, { shape, kind: dtype, data: data.subarray(from, to) });
    end = to;
  }
  if (end !== data.length) throw new Error(`file: ${data.length - end} bytes belong to no array`);
  return { arrays, metadata };
}

type Tensor = z.output<typeof tensorSchema>;

const byOffset = ({ data_offsets: a }: Tensor, { data_offsets: b }: Tensor) => a[0] - b[0] || a[1] - b[1];

function readHeader(bytes: Uint8Array): { metadata: Record<string, string>; tensors: [string, Tensor][] } {
  const header = readJson(new TextDecoder().decode(bytes), 'header');
  if (!isObject(header)) throw new Error('header: expected a JSON object');
  const { [METADATA]: notes, ...entries } = header;
  return {
    metadata: textsOf(notes ?? {}),
    tensors: Object.entries(entries).map(([name, entry]) => {
      const result = tensorSchema.safeParse(entry);
      if (!result.success) throw new Error(explain(result.error, entry, name));
      return [name, result.data];
    }),
  };
}

/** Notes as the format has them, all of them texts; what another program has put there as JSON becomes a text again. */
function textsOf(notes: unknown): Record<string, string> {
  if (!isObject(notes)) throw new Error(`${METADATA}: expected notes by their names, got ${describe(notes)}`);
  return Object.fromEntries(
    Object.entries(notes).map(([name, note]) => [
      name,
      typeof note === 'string' ? note : JSON.stringify(note),
    ]),
  );
}
