/** Products of row-major matrices, written plainly; four rows at a time so that sums do not wait on each other. */
type Matrix = Float32Array | Float64Array;

/** out = X Wᵀ; X [rows, inner], W [columns, inner], out [rows, columns]. */
export function multiplyTransposed(
  X: Matrix,
  W: Matrix,
  out: Matrix,
  rows: number,
  inner: number,
  columns: number,
): void {
  let r = 0;
  for (; r + 3 < rows; r += 4) {
    const x0 = r * inner;
    const x1 = x0 + inner;
    const x2 = x1 + inner;
    const x3 = x2 + inner;
    for (let c = 0; c < columns; c++) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let k = 0, w = c * inner; k < inner; k++, w++) {
        const weight = W[w];
        s0 += X[x0 + k] * weight;
        s1 += X[x1 + k] * weight;
        s2 += X[x2 + k] * weight;
        s3 += X[x3 + k] * weight;
      }
      const o = r * columns + c;
      out[o] = s0;
      out[o + columns] = s1;
      out[o + 2 * columns] = s2;
      out[o + 3 * columns] = s3;
    }
  }
  for (; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += X[r * inner + k] * W[c * inner + k];
      out[r * columns + c] = sum;
    }
  }
}

/** out = X W; X [rows, inner], W [inner, columns], out [rows, columns]. */
export function multiply(
  X: Matrix,
  W: Matrix,
  out: Matrix,
  rows: number,
  inner: number,
  columns: number,
): void {
  for (let r = 0; r < rows; r++) {
    const row = out.subarray(r * columns, (r + 1) * columns).fill(0);
    for (let k = 0; k < inner; k++) {
      const x = X[r * inner + k];
      for (let c = 0, w = k * columns; c < columns; c++, w++) row[c] += x * W[w];
    }
  }
}

/** out += Xᵀ Y; X [rows, m], Y [rows, n], out [m, n]. */
export function outer(X: Matrix, Y: Matrix, out: Matrix, rows: number, m: number, n: number): void {
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < m; i++) {
      const x = X[r * m + i];
      for (let j = 0, y = r * n, o = i * n; j < n; j++, y++, o++) out[o] += x * Y[y];
    }
  }
}
