// Writes out, in AssemblyScript, the innermost loops of the wasm engine's matrix products. A tile is a small block
// of a product whose sums stay in registers while a loop runs over the summed index. Browsers keep them there only
// if that loop is alone in its function, is not unrolled, and needs no other vectors before or after it.

/** Bytes of a number, and of a row of a panel: 8 numbers (see src/engines/wasm/assembly/memory.ts). */
const NUMBER = 4;
const ROW = 8 * NUMBER;

/** @template T @param {number} count @param {(i: number) => T} value */
const times = (count, value) => Array.from({ length: count }, (_, i) => value(i));

/** @param {number} height @param {(row: number) => string} line */
const lines = (height, line) => times(height, line).join('\n');

/** @param {number} height */
const fromZero = (height) =>
  lines(height, (row) => `  let a${row} = f32x4.splat(0), b${row} = f32x4.splat(0);`);

/** @param {number} height */
const load = (height) =>
  lines(
    height,
    (row) => `  let a${row} = v128.load(to, ${row * ROW}), b${row} = v128.load(to, ${row * ROW + 16});`,
  );

/** @param {number} height */
const store = (height) =>
  lines(
    height,
    (row) => `  v128.store(to, a${row}, ${row * ROW});\n  v128.store(to, b${row}, ${row * ROW + 16});`,
  );

/**
 * One term of all sums: a row's 8 numbers, in a and b, get the 8 numbers at `eight` times one of their own.
 * @param {string} eight @param {string[]} ones pointer and offset of each row's own
 */
const accumulate = (eight, ones) => `
      low = v128.load(${eight});
      high = v128.load(${eight}, 16);
${lines(
  ones.length,
  (row) => `      one = v128.load32_splat(${ones[row]});
      a${row} = madd(low, one, a${row});
      b${row} = madd(high, one, b${row});`,
)}`;

/**
 * to[r][i] = Σ_k from[r][k] matrix[k][i], for 8 i and a few r. `from` has panels of 8 k, `stride` bytes apart.
 * @param {number} height how many r
 */
const multiply = (height) => `
export function multiply${height}(from: usize, stride: usize, matrix: usize, stop: usize, to: usize): void {
  let low: v128, high: v128, one: v128;
${fromZero(height)}
  do {
    const next = matrix + ${8 * ROW};
    do {${accumulate(
      'matrix',
      times(height, (row) => `from, ${row * ROW}`),
    )}
      matrix += ${ROW};
      from += ${NUMBER};
    } while (matrix != next);
    from += stride - ${ROW};
  } while (matrix != stop);
${store(height)}
}`;

/**
 * to[i][j] += Σ_r errors[r][i] states[r][j], for 8 j and a few i; of those some may be in the panel after.
 * @param {string} name @param {string[]} ones
 */
const outer = (name, ones) => `
export function ${name}(errors: usize, after: usize, states: usize, stop: usize, to: usize): void {
  let low: v128, high: v128, one: v128;
${load(ones.length)}
  do {${accumulate('states', ones)}
    errors += ${ROW};
    after += ${ROW};
    states += ${ROW};
  } while (states != stop);
${store(ones.length)}
}`;

/** @param {string} panel @param {number} first @param {number} count */
const columns = (panel, first, count) => times(count, (i) => `${panel}, ${(first + i) * NUMBER}`);

/** The whole module. Where six columns do not begin at the first or third of a panel, they end in the next one. */
export const tiles = () => `// Written by scripts/tiles.mjs.
import { madd } from '../assembly/simd';
${multiply(4)}
${multiply(6)}
${outer('outer4', columns('errors', 0, 4))}
${outer('outer6', columns('errors', 0, 6))}
${outer('outer4and2', [...columns('errors', 4, 4), ...columns('after', 0, 2)])}
${outer('outer2and4', [...columns('errors', 6, 2), ...columns('after', 0, 4)])}
`;
