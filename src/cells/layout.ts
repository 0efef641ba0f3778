/** One array of parameters within the flat vector. */
export interface Slice {
  shape: number[];
  offset: number;
  size: number;
}

/**
 * Where each parameter of a network lies in one flat vector of float32: first the cell's arrays, then for
 * every head slot its weight [2, H] and bias [2]. More slots only add to the end. A network that is told its task has one
 * readout, and for every slot a context instead of a head.
 */
export interface Layout {
  units: number;
  slots: number;
  cell: Record<string, Slice>;
  heads: { weight: Slice; bias: Slice }[];
  /** The arrays of all contexts, those of a slot one or more rows of each: [slots, H] or [slots · r, H]. */
  contexts: Partial<Record<ContextArray, Slice>>;
  /** Length of the flat vector. */
  size: number;
}

/** What a context changes: gains and thresholds of neurons, and the two sides of what is added to the weights. */
export type ContextArray = 'gain' | 'bias' | 'left' | 'right';

/**
 * @param shapes names and shapes of the cell's parameters, in order
 * @param contextRows how many rows of each array a context has, where slots are contexts
 */
export function buildLayout(
  shapes: Record<string, number[]>,
  units: number,
  slots: number,
  contextRows?: Partial<Record<ContextArray, number>>,
): Layout {
  let offset = 0;
  const slice = (shape: number[]): Slice => {
    const size = shape.reduce((a, b) => a * b, 1);
    offset += size;
    return { shape, offset: offset - size, size };
  };
  const cell: Layout['cell'] = {};
  for (const [name, shape] of Object.entries(shapes)) cell[name] = slice(shape);
  const heads = Array.from({ length: contextRows ? 1 : slots }, () => ({
    weight: slice([2, units]),
    bias: slice([2]),
  }));
  const contexts: Layout['contexts'] = {};
  for (const [name, rows] of Object.entries(contextRows ?? {})) {
    contexts[name as ContextArray] = slice([slots * rows, units]);
  }
  return { units, slots, cell, heads, contexts, size: offset };
}

/** All arrays, in the order in which they lie in the flat vector. */
export const arraysOf = ({ cell, heads, contexts }: Layout): Slice[] => [
  ...Object.values(cell),
  ...heads.flatMap(({ weight, bias }) => [weight, bias]),
  ...Object.values(contexts),
];

/** Which array a number of a flat vector belongs to. */
export const arrayAt = (arrays: readonly Slice[], offset: number): number =>
  arrays.findIndex((array) => offset >= array.offset && offset < array.offset + array.size);

/** Whether slots are contexts, rather than heads. */
export const isTold = ({ contexts }: Layout): boolean => Object.keys(contexts).length > 0;

/** The rows of some slots, from `first` on, in an array of contexts. */
export function rowsOf(
  { shape: [rows, units], offset }: Slice,
  slots: number,
  first: number,
  count: number,
): Slice {
  const each = rows / slots;
  return {
    shape: [count * each, units],
    offset: offset + first * each * units,
    size: count * each * units,
  };
}

/** The part of a flat vector that a slice names, without a copy. */
export function view<T extends Float32Array | Float64Array>(vector: T, slice: Slice): T {
  return vector.subarray(slice.offset, slice.offset + slice.size) as T;
}
