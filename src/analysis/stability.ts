import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** How a network moves close to a point where it stands still, from the eigenvalues λ of a step's Jacobian there. */
export interface Stability {
  /** The largest |λ| first: [n]. */
  eigenvalues: { re: number; im: number }[];
  /** Whether it comes back from all sides, is driven away along some directions or along all. */
  kind: 'stable' | 'saddle' | 'unstable';
  /** In how many directions it is driven away. */
  growing: number;
  /** The slowest time constant of those that it comes back along, −1/ln|λ|, in steps; infinite where it stays where it is put. */
  slowest: number;
  /** Where the largest |λ| turns the state: the steps of one turn. */
  period?: number;
}

/** An eigenvalue that close to 1 neither grows, decays nor turns the state within 10,000 steps, longer than any sequence. */
const NEUTRAL = 1e-4;
/** A turn is seen where what turns is not gone within a step: |λ| > 1/e. */
const SEEN = Math.exp(-1);

/** @param jacobian [n, n] */
export function stabilityOf(jacobian: Float64Array): Stability {
  const n = Math.round(Math.sqrt(jacobian.length));
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(
    Matrix.from1DArray(n, n, jacobian),
  );
  const eigenvalues = realEigenvalues
    .map((re, i) => ({ re, im: imaginaryEigenvalues[i] }))
    .sort((a, b) => Math.hypot(b.re, b.im) - Math.hypot(a.re, a.im));
  const sizes = eigenvalues.map(({ re, im }) => Math.hypot(re, im));
  const growing = sizes.filter((size) => size > 1 + NEUTRAL).length;
  const [{ re, im }] = eigenvalues;
  const turn = Math.abs(Math.atan2(im, re));
  return {
    eigenvalues,
    kind: growing === 0 ? 'stable' : growing < n ? 'saddle' : 'unstable',
    growing,
    slowest: timeConstant(sizes[growing] ?? 0),
    ...(turn > 2 * Math.PI * NEUTRAL && sizes[0] > SEEN && { period: (2 * Math.PI) / turn }),
  };
}

/** −1/ln|λ|, in steps, of an eigenvalue that does not grow. */
const timeConstant = (size: number): number =>
  size > 1 - NEUTRAL ? Number.POSITIVE_INFINITY : size > 0 ? -1 / Math.log(size) : 0;
