import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** The directions in which many variables vary together, those in which they vary most first. */
export interface PrincipalComponents {
  /** A direction of length 1 in each row: [count, variables]. */
  axes: Float64Array;
  /** The share of the variance along each: [count]. */
  shares: Float64Array;
}

/**
 * The first principal components. The largest number of each is positive, so that a direction does not turn round by chance.
 * @param covariance [variables, variables]
 * @param count how many; where there are fewer variables, the last ones are 0
 */
export function principalComponents(covariance: Float64Array, count: number): PrincipalComponents {
  const H = Math.round(Math.sqrt(covariance.length));
  const matrix = Matrix.from1DArray(H, H, covariance);
  // Smallest first.
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const variances = realEigenvalues.map((value) => Math.max(0, value));
  const all = variances.reduce((sum, variance) => sum + variance, 0);
  const axes = new Float64Array(count * H);
  const shares = new Float64Array(count);
  const order = variances.map((_, i) => i).sort((a, b) => variances[b] - variances[a]);
  for (const [c, column] of order.slice(0, count).entries()) {
    const axis = eigenvectorMatrix.getColumn(column);
    const largest = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
    axes.set(largest < 0 ? axis.map((value) => -value) : axis, c * H);
    shares[c] = all > 0 ? variances[column] / all : 0;
  }
  return { axes, shares };
}
