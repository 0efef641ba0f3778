import type { EngineSpec } from '../engine';

/**
 * Sizes in texels. A texel holds a 2 × 2 block of a matrix: (row 0 column 0, row 0 column 1, row 1 column 0,
 * row 1 column 1). Matrices are padded to even sizes with zeros, so a pair of neurons, of sequences or of a
 * head's two classes is never split.
 */
export interface Sizes {
  /** H and B as they are, not in texels. */
  H: number;
  B: number;
  /** ⌈H/2⌉ */
  units: number;
  /** ⌈B/2⌉ */
  batch: number;
  /** One each: the two classes of a head lie above each other. */
  slots: number;
  /** All that depends on the leak: how many times `units` a state is wide (see programs/leak.ts). */
  parts: 1 | 2;
  /** The network's height: neurons, then head slots. Its momentum follows below. */
  rows: number;
  /** The network's width: W, then [w_in, b_in], then [b, τ]. */
  columns: number;
  /** The first column of the labels in a sequence texture; h(0) comes before. */
  labels: number;
  /** The first column of the inputs in it. */
  inputs: number;
  /** Its width. */
  width: number;
}

export function sizesOf({ network, batchSize, slots, maxLength }: EngineSpec): Sizes {
  const half = (n: number) => Math.ceil(n / 2);
  const units = half(network.units);
  const inputs = units + half(slots);
  return {
    H: network.units,
    B: batchSize,
    units,
    batch: half(batchSize),
    slots,
    parts: network.leak === 'inside' ? 1 : 2,
    rows: units + slots,
    columns: units + 2,
    labels: units,
    inputs,
    width: inputs + half(maxLength),
  };
}

/** The longest edge of any texture. */
export function longestEdge({ units, batch, rows, width }: Sizes): number {
  return Math.max(2 * units + 2, batch, 2 * rows, width);
}
