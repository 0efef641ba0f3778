/** One array of parameters within the flat vector. */
export interface Slice {
  shape: number[];
  offset: number;
  size: number;
}

/**
 * Where each parameter of a network lies in one flat vector of float32: first the cell's arrays, then for
 * every head slot its weight [2, H] and bias [2]. More slots only add to the end.
 */
export interface Layout {
  units: number;
  slots: number;
  cell: Record<string, Slice>;
  heads: { weight: Slice; bias: Slice }[];
  /** Length of the flat vector. */
  size: number;
}

/** @param shapes names and shapes of the cell's parameters, in order */
export function buildLayout(shapes: Record<string, number[]>, units: number, slots: number): Layout {
  let offset = 0;
  const slice = (shape: number[]): Slice => {
    const size = shape.reduce((a, b) => a * b, 1);
    offset += size;
    return { shape, offset: offset - size, size };
  };
  const cell: Layout['cell'] = {};
  for (const [name, shape] of Object.entries(shapes)) cell[name] = slice(shape);
  const heads = Array.from({ length: slots }, () => ({
    weight: slice([2, units]),
    bias: slice([2]),
  }));
  return { units, slots, cell, heads, size: offset };
}

/** All arrays, in the order in which they lie in the flat vector. */
export const arraysOf = ({ cell, heads }: Layout): Slice[] => [
  ...Object.values(cell),
  ...heads.flatMap(({ weight, bias }) => [weight, bias]),
];

/** The part of a flat vector that a slice names, without a copy. */
export function view<T extends Float32Array | Float64Array>(vector: T, slice: Slice): T {
  return vector.subarray(slice.offset, slice.offset + slice.size) as T;
}
