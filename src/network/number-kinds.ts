/** A kind of numbers that arrays of other programs hold. */
interface NumberKind {
  /** What people call it. */
  name: string;
  /** Bytes a number takes. */
  size: number;
  /** Reads the number at a byte, little-endian; left out where this program does not read them. */
  read?(view: DataView, at: number): number;
}

/** The kinds of numbers that a safetensors file can hold, by its names for them. */
export const NUMBER_KINDS: Record<string, NumberKind> = {
  F64: { name: 'float64', size: 8, read: (view, at) => view.getFloat64(at, true) },
  F32: { name: 'float32', size: 4, read: (view, at) => view.getFloat32(at, true) },
  F16: { name: 'float16', size: 2, read: (view, at) => half(view.getUint16(at, true)) },
  BF16: { name: 'bfloat16', size: 2, read: (view, at) => upperHalf(view.getUint16(at, true)) },
  I64: { name: 'int64', size: 8 },
  U64: { name: 'uint64', size: 8 },
  C64: { name: 'complex64', size: 8 },
  I32: { name: 'int32', size: 4 },
  U32: { name: 'uint32', size: 4 },
  I16: { name: 'int16', size: 2 },
  U16: { name: 'uint16', size: 2 },
  I8: { name: 'int8', size: 1 },
  U8: { name: 'uint8', size: 1 },
  BOOL: { name: 'bool', size: 1 },
  F8_E4M3: { name: 'float8', size: 1 },
  F8_E5M2: { name: 'float8', size: 1 },
};

/** IEEE 754 binary16: a sign, five bits of exponent, ten of fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}

const word = new DataView(new ArrayBuffer(4));
/** A bfloat16 is the upper half of a float32. */
function upperHalf(bits: number): number {
  word.setUint32(0, bits << 16);
  return word.getFloat32(0);
}
