import { cellOf, layoutOf } from '../../cells';
import { arraysOf } from '../../cells/layout';
import { whole } from '../../math/english';
import type { EngineSpec } from '../engine';
import { kindOf } from '../variants';
import { CELLS } from './programs/cells';

/** More neurons than this would not fit into the memory of a workgroup, which has 16 KiB at least. */
const MOST_UNITS = 1024;
/** The most invocations a workgroup may have everywhere. */
const MOST_THREADS = 256;
/** How many workgroups a product should have, so that none of a graphics processor's cores is idle. */
const ENOUGH = 128;
/** The edge of a tile of the gradient (see programs/products.ts). */
export const TILE = 32;

/**
 * What an engine computes, in numbers. Four sequences lie together in one `vec4f`, the numbers of a neuron; a workgroup computes four sequences
 * through all time steps. B is padded to a multiple of four.
 */
export interface KernelSizes {
  H: number;
  B: number;
  /** The largest T. */
  T: number;
  slots: number;
  /** ⌈B/4⌉: workgroups that go through time. */
  groups: number;
  /** ⌈H/4⌉: four weights are read at once. */
  quads: number;
  /** Invocations of a workgroup that goes through time. */
  threads: number;
  /** How many neurons one of them computes, at most. */
  own: number;
  /** How many blocks of H rows the cell's weights have: one for each gate and the candidate state. */
  blocks: number;
  /** How many rows that makes. */
  rows: number;
  /** How many vectors of H numbers a time step leaves; h is the first. */
  parts: number;
  /** How many of them are carried from one sequence to the next. */
  carries: number;
  /** How many vectors of H sums over time go back beside the product: two a block, and those of the cell. */
  sums: number;
  /** Into how many parts the sum over time and batch is divided, for small networks have few tiles. */
  splits: number;
  /** Where things lie in `lesson` after flags and rates of the arrays: h(0), labels, x; and its length. */
  start: number;
  labels: number;
  inputs: number;
  lesson: number;
}

export function sizesOf({ network, batchSize: B, slots, maxLength: T }: EngineSpec): KernelSizes {
  const { units: H } = network;
  const { parts, beside } = CELLS[kindOf(network)];
  const { carries, shapes } = cellOf(network);
  const blocks = shapes(1)['recurrent.weight'][0];
  // Powers of 2, so that programs are compiled for few sizes.
  const room = Math.max(32, 2 ** Math.ceil(Math.log2(H)));
  const threads = Math.min(MOST_THREADS, room);
  const tiles = Math.ceil(H / TILE) * Math.ceil((blocks * H) / TILE);
  const start = 4 * arraysOf(layoutOf(network, slots)).length;
  const labels = start + B * carries * H;
  const inputs = labels + slots * B;
  return {
    H,
    B,
    T,
    slots,
    groups: Math.ceil(B / 4),
    quads: Math.ceil(H / 4),
    threads,
    own: room / threads,
    blocks,
    rows: blocks * H,
    parts,
    carries,
    sums: 2 * blocks + beside,
    splits: Math.max(1, Math.min(16, Math.round(ENOUGH / tiles))),
    start,
    labels,
    inputs,
    lesson: inputs + T * B,
  };
}

/** Why a network cannot be had with buffers of that many bytes, in a sentence. */
export function refusalOf(spec: EngineSpec, maxBytes: number): string | undefined {
  const { H, T, groups, parts } = sizesOf(spec);
  if (H > MOST_UNITS) return `It has networks of up to ${MOST_UNITS} units, not of ${H}.`;
  const bytes = 16 * (T + 1) * groups * parts * H;
  if (bytes <= maxBytes) return undefined;
  const inMB = (n: number) => whole(n / 1e6);
  return `What this network does in ${T} steps takes ${inMB(bytes)} MB in one piece; here there are at most ${inMB(maxBytes)} MB.`;
}
