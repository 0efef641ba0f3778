import { multiply4, multiply6, outer2and4, outer4, outer4and2, outer6 } from '../build/tiles';
import { NUMBER, ROW, rows } from './memory';

/** The matrix products, which take nearly all of the time of training, cut into tiles (see scripts/tiles.mjs). */

/**
 * Whether tiles may have six rows. They have twelve sums: too many registers where products need one of their own before they
 * are added, in plain SIMD and in some runtimes (see ../support.ts). No number depends on it.
 */
let sixes: bool = ASC_FEATURE_RELAXED_SIMD !== 0;

export function chooseTiles(six: bool): void {
  sixes = six;
}

/** How many rows, of a multiple of 4, are in tiles of six; the rest are in tiles of four. */
function inSixes(count: usize): usize {
  return sixes ? count - 4 * (count % 3) : 0;
}

/**
 * One panel of a product, for all sequences s: to[s][i] = Σ_k from[s][k] matrix[k][i] with 8 i.
 * @param depth panels of `from`
 */
export function multiply(from: usize, stride: usize, depth: usize, matrix: usize, to: usize): void {
  const stop = matrix + depth * 8 * ROW;
  const stopOfSixes = from + inSixes(rows) * ROW;
  const all = from + rows * ROW;
  for (; from !== stopOfSixes; from += 6 * ROW, to += 6 * ROW) multiply6(from, stride, matrix, stop, to);
  for (; from !== all; from += 4 * ROW, to += 4 * ROW) multiply4(from, stride, matrix, stop, to);
}

/**
 * A gradient: to[i][j] += Σ_r errors[r][i] states[r][j], over some rows that fit into the cache.
 * @param down panels of errors
 * @param across panels of states
 * @param size how many rows
 * @param to panels, [across][8 down][8]
 */
export function outer(
  errors: usize,
  errorStride: usize,
  down: usize,
  states: usize,
  stateStride: usize,
  across: usize,
  size: usize,
  to: usize,
): void {
  const tall = inSixes(8 * down);
  for (let q: usize = 0; q < across; q++) {
    const stop = states + size * ROW;
    let i: usize = 0;
    for (; i < tall; i += 6, to += 6 * ROW) {
      const panel = errors + (i / 8) * errorStride;
      const after = panel + errorStride;
      const column = i % 8;
      if (column < 4) outer6(panel + column * NUMBER, after, states, stop, to);
      else if (column === 4) outer4and2(panel, after, states, stop, to);
      else outer2and4(panel, after, states, stop, to);
    }
    for (; i < 8 * down; i += 4, to += 4 * ROW) {
      outer4(errors + (i / 8) * errorStride + (i % 8) * NUMBER, 0, states, stop, to);
    }
    states += stateStride;
  }
}
