/** Bytes of a buffer that small arrays share, and how many of them one array may have. */
const ROOM = 1 << 18;
const SMALL = ROOM / 4;

let buffer = new ArrayBuffer(0);
let used = 0;

/**
 * Arrays of zeros for what is drawn thousands of times in a second. Small ones share a buffer, which goes when none of them is
 * used any more: a browser takes longer to give back a buffer for each than a small network to learn from it. To hand
 * one over to another thread would take the others along.
 */
export const smallFloats = (length: number): Float32Array<ArrayBuffer> =>
  new Float32Array(...roomFor(length, 4));

/** The same of whole numbers from 0 to 255. */
export const smallBytes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(...roomFor(length, 1));

function roomFor(length: number, bytes: number): [buffer: ArrayBuffer, offset: number, length: number] {
  const size = length * bytes;
  if (size > SMALL) return [new ArrayBuffer(size), 0, length];
  if (used + size > buffer.byteLength) {
    buffer = new ArrayBuffer(ROOM);
    used = 0;
  }
  const offset = used;
  used += Math.ceil(size / 8) * 8; // where numbers of any kind may begin
  return [buffer, offset, length];
}
