import type { StoredArray } from './arrays';

/** A linear readout of two classes. */
export interface LinearHead {
  /** What it is called in its file, "fc". */
  name: string;
  /** [2, H]. */
  weight: Float32Array;
  bias: Float32Array;
}

/** The arrays of a linear module that can be a head. */
interface HeadArrays {
  name: string;
  /** What its arrays are called; perhaps it has no bias. */
  weight: string;
  bias?: string;
  /** Two, or one: the logit of a 1. */
  outputs: number;
}

/** Heads by the names of their arrays, in natural order. */
export function headsIn(arrays: ReadonlyMap<string, StoredArray>, units: number): HeadArrays[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...arrays]
    .filter(
      ([name, { shape }]) =>
        /(^|\.)weight$/.test(name) && [`1,${units}`, `2,${units}`].includes(shape.join()),
    )
    .sort(([a], [b]) => compare(a, b))
    .map(
      ([
        weight,
        {
          shape: [outputs],
        },
      ]) => {
        const bias = weight.replace(/weight$/, 'bias');
        return {
          name: weight.replace(/\.?weight$/, '') || weight,
          weight,
          ...(arrays.has(bias) && { bias }),
          outputs,
        };
      },
    );
}

/** A head from the values of its arrays. */
export const headOf = (
  { name, weight, bias }: HeadArrays,
  values: ReadonlyMap<string, Float32Array>,
  units: number,
): LinearHead => ({
  name,
  weight: asTwo(values.get(weight), units),
  bias: asTwo(bias ? values.get(bias) : undefined, 1),
});

/** Rows for both classes; one output counts for the second. */
function asTwo(values: Float32Array | undefined, columns: number): Float32Array {
  const two = new Float32Array(2 * columns);
  if (values) two.set(values, two.length - values.length);
  return two;
}
