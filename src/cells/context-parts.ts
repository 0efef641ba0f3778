import { type ContextArray, type Layout, rowsOf, type Slice, view } from './layout';

export type Effective = Float32Array | Float64Array;

/** The parts of a vector of a told or a plain network, without copies: looking one up takes as long as adding up some hundred numbers. */
export interface Parts<T> {
  W: T;
  b: T;
  bIn: T;
  wIn: T;
  tau: T;
  /** Weight, then bias. */
  readout: T;
  contexts: Partial<Record<ContextArray, T>>;
  /** Rows of left and right, of all contexts. */
  pairs: { u: T; v: T }[];
}

export function partsOf<T extends Effective>(vector: T, { cell, heads, contexts, units }: Layout): Parts<T> {
  const { left, right } = contexts;
  const row = (slice: Slice, k: number) => view(vector, rowsOf(slice, slice.size / units, k, 1));
  const { weight, bias } = heads[0];
  return {
    W: view(vector, cell['recurrent.weight']),
    b: view(vector, cell['recurrent.bias']),
    bIn: view(vector, cell['input.bias']),
    wIn: view(vector, cell['input.weight']),
    tau: view(vector, cell.tau),
    readout: view(vector, { ...weight, size: weight.size + bias.size }),
    contexts: Object.fromEntries(
      Object.entries(contexts).map(([name, slice]) => [name, view(vector, slice)]),
    ),
    pairs:
      left && right
        ? Array.from({ length: left.shape[0] }, (_, k) => ({ u: row(left, k), v: row(right, k) }))
        : [],
  };
}
