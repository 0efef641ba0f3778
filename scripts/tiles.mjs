// Writes out the innermost loops of the matrix products in AssemblyScript. A tile is a small block of a product
// that stays in registers while one loop runs over the summed index. Engines for WebAssembly keep it there only
// where the loop is a function of its own, is not unrolled, and all offsets in it are constants.

/** Bytes of one number, and of a row of a panel: 8 numbers (see assembly/memory.ts). */
const NUMBER = 4;
const ROW = 8 * NUMBER;

/** The heights of tiles: plain SIMD has registers for 4 rows of 8 numbers, with fused multiply-add for 6. */
const HEIGHTS = [4, 6];

/** @param {number} count */
const range = (count) => Array.from({ length: count }, (_, i) => i);

/** @param {number} count @param {(row: number) => string} line */
const lines = (count, line) => range(count).map(line).join('\n');

/**
 * One term of the sum: the 8 numbers at `matrix`, times one number for each row, added to the rows a0 b0, a1 b1 …
 * @param {string[]} factors where each row's number is: "pointer, offset"
 */
const multiply = (matrix, factors) => `
      low = v128.load(${matrix});
      high = v128.load(${matrix}, 16);
${lines(
  factors.length,
  (row) => `      factor = v128.load32_splat(${factors[row]});
      a${row} = madd(low, factor, a${row});
      b${row} = madd(high, factor, b${row});`,
)}`;

/**
 * Panels times a matrix: the sum over all neurons k of state[row][k] · matrix[k][0…7].
 * @param {number} height @param {{ name: string, parameters: string, begin: (row: number) => string, before: string,
 *   end: string, store: (sum: string, offset: number) => string }} kind
 */
const product = (height, { name, parameters, before, begin, end, store }) => `
export function ${name}${height}(from: usize, stride: usize, matrix: usize, stop: usize, to: usize, ${parameters}): void {
  let low: v128, high: v128, factor: v128;
${before}
${lines(height, begin)}
  do {
    const next = matrix + ${8 * ROW};
    do {${multiply(
      'matrix',
      range(height).map((row) => `from, ${row * ROW}`),
    )}
      matrix += ${ROW};
      from += ${NUMBER};
    } while (matrix != next);
    from += stride - ${ROW};
  } while (matrix != stop);
${end}
${lines(height, (row) => `${store(`a${row}`, row * ROW)}\n${store(`b${row}`, row * ROW + 16)}`)}
}`;

/** See `forward` in assembly/products.ts. */
const forward = {
  name: 'forward',
  parameters: 'affine: usize, inputs: usize, slope: f32',
  before: `  const bias0 = v128.load(affine), bias1 = v128.load(affine, 16);
  low = v128.load(affine, ${ROW});
  high = v128.load(affine, ${ROW + 16});`,
  begin: (/** @type {number} */ row) => `  factor = v128.load32_splat(inputs, ${row * NUMBER});
  let a${row} = madd(low, factor, bias0), b${row} = madd(high, factor, bias1);`,
  end: '  factor = f32x4.splat(slope);',
  store: (/** @type {string} */ sum, /** @type {number} */ offset) =>
    `  v128.store(to, f32x4.pmax(f32x4.mul(factor, ${sum}), ${sum}), ${offset});`,
};

/** See `backward` in assembly/products.ts. */
const backward = {
  name: 'backward',
  parameters: 'states: usize, slope: f32',
  before: '',
  begin: (/** @type {number} */ row) => `  let a${row} = f32x4.splat(0), b${row} = a${row};`,
  end: `  low = f32x4.splat(slope);
  high = f32x4.splat(1);
  factor = f32x4.splat(0);`,
  store: (/** @type {string} */ sum, /** @type {number} */ offset) =>
    `  v128.store(to, flush(f32x4.mul(${sum}, v128.bitselect(high, low, f32x4.gt(v128.load(states, ${offset}), factor)))), ${offset});`,
};

/**
 * The sum over all rows r of errors[r][i] · states[r][0…7], for some i, added to what is there.
 * @param {string} name @param {string[]} factors where the first row's errors are
 */
const outer = (name, factors) => `
export function ${name}(errors: usize, next: usize, states: usize, stop: usize, to: usize): void {
  let low: v128, high: v128, factor: v128;
${lines(
  factors.length,
  (row) =>
    `  let a${row} = v128.load(to, ${row * ROW}), b${row} = v128.load(to, ${row * ROW + 16});`,
)}
  do {${multiply('states', factors)}
    errors += ${ROW};
    next += ${ROW};
    states += ${ROW};
  } while (states != stop);
${lines(
  factors.length,
  (row) => `  v128.store(to, a${row}, ${row * ROW});\n  v128.store(to, b${row}, ${row * ROW + 16});`,
)}
}`;

/** @param {string} pointer @param {number} first @param {number} end */
const columns = (pointer, first, end) => range(end - first).map((i) => `${pointer}, ${(first + i) * NUMBER}`);

/** Six in a row begin at column 0, 2, 4 or 6 of a panel, and end in the next one. */
const outers = [
  outer('outer4', columns('errors', 0, 4)),
  outer('outer6', columns('errors', 0, 6)),
  outer('outer4and2', [...columns('errors', 4, 8), ...columns('next', 0, 2)]),
  outer('outer2and4', [...columns('errors', 6, 8), ...columns('next', 0, 4)]),
];

/** The whole text of the module. */
export const tiles = () => `// Written by scripts/tiles.mjs.
import { flush, madd } from '../assembly/simd';
${HEIGHTS.flatMap((height) => [product(height, forward), product(height, backward)]).join('\n')}
${outers.join('\n')}
`;
