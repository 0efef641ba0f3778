/** Numbers that workers see without a copy, where this page or program may share memory; else they have to be handed over. */
export function roomFor(length: number): Float32Array {
  const bytes = length * Float32Array.BYTES_PER_ELEMENT;
  const shares = typeof SharedArrayBuffer === 'function' && (globalThis.crossOriginIsolated ?? true);
  return new Float32Array(shares ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
}

/** What a message must hand over, so that numbers in it are not copied. */
export const handedOver = ({ buffer }: Float32Array): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer ? [buffer] : [];
