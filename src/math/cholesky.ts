/**
 * Solves A x = b for a symmetric, positive definite A [n, n], row-major, by Cholesky decomposition: the lower half of A becomes
 * its factor L, and each right-hand side its solution.
 */
export function solveInPlace(A: Float64Array, n: number, rightHandSides: readonly Float64Array[]): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = A[i * n + j];
      for (let k = 0; k < j; k++) sum -= A[i * n + k] * A[j * n + k];
      A[i * n + j] = i === j ? Math.sqrt(sum) : sum / A[j * n + j];
    }
  }
  for (const x of rightHandSides) {
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < i; k++) x[i] -= A[i * n + k] * x[k];
      x[i] /= A[i * n + i];
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) x[i] -= A[k * n + i] * x[k];
      x[i] /= A[i * n + i];
    }
  }
}
