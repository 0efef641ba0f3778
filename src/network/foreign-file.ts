/** How files of other programs begin, what they are, and the way from them to one that can be opened. */
const WAY = 'docs/pytorch.py shows how to save a network for this program from Python';
const TORCH_WAY = 'save its state_dict as safetensors, or see docs/pytorch.py';
const KINDS: readonly (readonly [begins: readonly number[], what: string])[] = [
  [[0x80, 2], `a PyTorch file or another pickle, which only Python can read: ${TORCH_WAY}`],
  [[0x80, 3], `a pickle, which only Python can read; ${WAY}`],
  [[0x80, 4], `a pickle, which only Python can read; ${WAY}`],
  [[0x80, 5], `a pickle, which only Python can read; ${WAY}`],
  [[0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59], `an array of NumPy; ${WAY}`],
  [[0x89, 0x48, 0x44, 0x46], `an HDF5 file; ${WAY}`],
  [[0x1f, 0x8b], 'packed with gzip: unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'packed with 7-Zip: unpack it first'],
  [[0x52, 0x61, 0x72, 0x21], 'packed with RAR: unpack it first'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture, in which there is no network'],
  [[0xff, 0xd8, 0xff], 'a picture, in which there is no network'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF, in which there is no network'],
];

/** What a file of another program is, by how it begins; undefined where it is none that is known. */
export const foreignFile = (bytes: Uint8Array): string | undefined =>
  KINDS.find(([begins]) => begins.every((byte, i) => bytes[i] === byte))?.[1];

/** What a zip of another program is, by the names of the files in it. */
export function foreignZip(paths: readonly string[]): string | undefined {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/(^|\/)data\.pkl$/)) return `a PyTorch checkpoint, which only Python can read: ${TORCH_WAY}`;
  if (has(/\.npy$/)) return `arrays of NumPy (npz); ${WAY}`;
  if (has(/\.weights\.h5$/)) return `a Keras model; ${WAY}`;
  return undefined;
}
