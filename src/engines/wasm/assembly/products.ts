import {
  backward4,
  backward6,
  forward4,
  forward6,
  outer2and4,
  outer4,
  outer4and2,
  outer6,
} from '../build/tiles';
import { NUMBER, ROW, rows } from './memory';

/** The three matrix products of training, which take nearly all of its time, cut into tiles. */

/** Tiles of six rows hold twelve sums in registers: too many where a product needs a register of its own. */
const WIDE: bool = ASC_FEATURE_RELAXED_SIMD != 0;

/** How many of so many rows, a multiple of 4, tiles of six take; tiles of four take the rest. */
function inSixes(count: usize): usize {
  return WIDE ? count - 4 * (count % 3) : 0;
}

/**
 * One time step onward, for outputs i and sequences s: z[s][i] = c[i] + v[i] x[s] + Σ_k from[s][k] matrix[i][k],
 * to[s][i] = max(z, slope · z).
 * @param matrix panels of its transpose, [count][8 depth][8]
 * @param affine 8 c and 8 v a panel
 * @param depth panels of `from`
 * @param count panels of `to`
 */
export function forward(
  from: usize,
  fromStride: usize,
  depth: usize,
  matrix: usize,
  affine: usize,
  x: usize,
  to: usize,
  toStride: usize,
  count: usize,
  slope: f32,
): void {
  const bytes = depth * 8 * ROW;
  const sixes = inSixes(rows) * ROW;
  const all = rows * ROW;
  for (let p: usize = 0; p < count; p++) {
    const stop = matrix + bytes;
    let at: usize = 0;
    for (; at < sixes; at += 6 * ROW) {
      forward6(from + at, fromStride, matrix, stop, to + at, affine, x + at / 8, slope);
    }
    for (; at < all; at += 4 * ROW) {
      forward4(from + at, fromStride, matrix, stop, to + at, affine, x + at / 8, slope);
    }
    matrix = stop;
    affine += 2 * ROW;
    to += toStride;
  }
}

/**
 * One time step back, for units j and sequences s: to[s][j] = f'(j, s) Σ_i from[s][i] matrix[i][j], where f' is 1
 * for a positive state and else `slope`. Tiny errors become 0.
 * @param matrix panels, [count][8 depth][8]
 * @param at the states
 * @param depth panels of `from`
 * @param count panels of `to`
 */
export function backward(
  from: usize,
  fromStride: usize,
  depth: usize,
  matrix: usize,
  state: usize,
  stateStride: usize,
  to: usize,
  toStride: usize,
  count: usize,
  slope: f32,
): void {
  const bytes = depth * 8 * ROW;
  const sixes = inSixes(rows) * ROW;
  const all = rows * ROW;
  for (let p: usize = 0; p < count; p++) {
    const stop = matrix + bytes;
    let at: usize = 0;
    for (; at < sixes; at += 6 * ROW) {
      backward6(from + at, fromStride, matrix, stop, to + at, state + at, slope);
    }
    for (; at < all; at += 4 * ROW) {
      backward4(from + at, fromStride, matrix, stop, to + at, state + at, slope);
    }
    matrix = stop;
    state += stateStride;
    to += toStride;
  }
}

/**
 * A matrix's gradient: to[i][j] += Σ_r error[r][i] state[r][j], over some rows r that fit into the cache.
 * @param to panels, [across][8 down][8]
 * @param down panels of errors
 * @param across panels of states
 * @param size how many rows
 */
export function outer(
  error: usize,
  errorStride: usize,
  down: usize,
  state: usize,
  stateStride: usize,
  across: usize,
  size: usize,
  to: usize,
): void {
  const sixes = inSixes(8 * down);
  for (let q: usize = 0; q < across; q++) {
    const stop = state + size * ROW;
    let i: usize = 0;
    for (; i < sixes; i += 6) {
      const first = error + (i / 8) * errorStride;
      const column = i % 8;
      const next = first + errorStride;
      if (column < 4) outer6(first + column * NUMBER, next, state, stop, to);
      else if (column == 4) outer4and2(first, next, state, stop, to);
      else outer2and4(first, next, state, stop, to);
      to += 6 * ROW;
    }
    for (; i < 8 * down; i += 4) {
      outer4(error + (i / 8) * errorStride + (i % 8) * NUMBER, 0, state, stop, to);
      to += 4 * ROW;
    }
    state += stateStride;
  }
}
