import { cellOf } from '../../cells';
import type { EngineSpec } from '../engine';
import { type Kind, kindOf } from '../variants';
import { ratesFor } from './rates';

/**
 * How wide things are in blocks of H: a state and a delta (see programs/leak.ts and programs/gates.ts); and how many
 * columns the sums over time have beside those of W and of the input (see programs/products.ts).
 */
const WIDTHS: Record<Kind, { parts: number; deltaParts: number; beside: number }> = {
  inside: { parts: 1, deltaParts: 1, beside: 0 },
  outside: { parts: 2, deltaParts: 2, beside: 1 },
  gru: { parts: 2, deltaParts: 5, beside: 1 },
  lstm: { parts: 2, deltaParts: 5, beside: 0 },
};

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
  /** How many blocks of `units` rows the cell's weights have: one for each gate and the candidate state. */
  blocks: number;
  /** How many times `units` a state is wide, and how much of it is carried from one sequence to the next. */
  parts: number;
  carries: number;
  /** How many times `units` a delta is wide. */
  deltaParts: number;
  /** The width of the sums over time. */
  sums: number;
  /** The parameters' height: the cell's rows, then head slots. */
  rows: number;
  /** The network's height: parameters, below them the momentum, and then Adam's variance. */
  height: number;
  /** The network's width: W, then [w_in, b_in], then [b, τ]. */
  columns: number;
  /** The first column of the labels in a sequence texture; what is carried into the first step comes before. */
  labels: number;
  /** The first column of Adam's rates in it. */
  rates: number;
  /** The first column of the inputs in it. */
  inputs: number;
  /** Its width. */
  width: number;
}

export function sizesOf({ network, optimizer, batchSize, slots, maxLength }: EngineSpec): Sizes {
  const half = (n: number) => Math.ceil(n / 2);
  const adam = optimizer === 'adam';
  const { carries, shapes } = cellOf(network);
  const { parts, deltaParts, beside } = WIDTHS[kindOf(network)];
  const names = shapes(1);
  const blocks = names['recurrent.weight'][0];
  const [units, batch] = [half(network.units), half(batchSize)];
  const rows = blocks * units + slots;
  const labels = carries * units;
  const rates = labels + half(slots);
  const inputs = rates + (adam ? Math.ceil(ratesFor(names, slots) / batch) : 0);
  return {
    H: network.units,
    B: batchSize,
    units,
    batch,
    slots,
    blocks,
    parts,
    carries,
    deltaParts,
    sums: units + 1 + beside,
    rows,
    height: (adam ? 3 : 2) * rows,
    columns: units + 2,
    labels,
    rates,
    inputs,
    width: inputs + half(maxLength),
  };
}

/** The longest edge of any texture. */
export function longestEdge({ units, batch, deltaParts, columns, height, width }: Sizes): number {
  return Math.max(deltaParts * units, columns, batch, height, width);
}
