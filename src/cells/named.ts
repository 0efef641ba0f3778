import { isTold, type Layout, rowsOf, type Slice } from './layout';

/** A parameter by its name in the network file. */
export interface NamedArray {
  name: string;
  shape: number[];
  values: Float32Array;
}

/**
 * The named arrays of a flat vector: the cell's, then `head.N.weight` and `head.N.bias` of the active heads; or `readout.weight`
 * and `readout.bias`, and `context.…` with the rows of each active N.
 * @param heads their Ns, in the order of their slots
 * @param first the slot of the first of them
 */
export function toNamed(
  vector: Float32Array,
  layout: Layout,
  heads: readonly number[],
  first: number,
): NamedArray[] {
  return names(layout, heads, first).map(([name, { shape, offset, size }]) => ({
    name,
    shape,
    values: vector.slice(offset, offset + size),
  }));
}

/** The flat vector of named arrays; head slots that have no array stay 0. */
export function fromNamed(
  arrays: readonly NamedArray[],
  layout: Layout,
  heads: readonly number[],
  first: number,
): Float32Array {
  const vector = new Float32Array(layout.size);
  const byName = new Map(arrays.map((array) => [array.name, array.values]));
  for (const [name, { offset }] of names(layout, heads, first)) {
    const values = byName.get(name);
    if (!values) throw new Error(`${name}: missing`);
    vector.set(values, offset);
  }
  return vector;
}

/** Name → slice of all that a network file holds. */
export function names(layout: Layout, heads: readonly number[], first: number): [string, Slice][] {
  const cell = Object.entries(layout.cell);
  if (!isTold(layout)) {
    const ofHeads = heads.flatMap((N, k) => headNames(`head.${N}`, layout.heads[first + k]));
    return [...cell, ...ofHeads];
  }
  const contexts = Object.entries(layout.contexts).map(([name, all]): [string, Slice] => [
    `context.${name}`,
    rowsOf(all, layout.slots, first, heads.length),
  ]);
  return [...cell, ...headNames('readout', layout.heads[0]), ...contexts];
}

const headNames = (name: string, { weight, bias }: Layout['heads'][number]): [string, Slice][] => [
  [`${name}.weight`, weight],
  [`${name}.bias`, bias],
];
