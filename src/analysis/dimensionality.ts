import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { EngineFactory } from '../engines/engine';
import { Covariance } from '../math/covariance';
import { simulate, type Trained } from './simulation';

/** The share of the variance that the components are counted for, as in the paper. */
const SHARE = 0.9;
/** How a network is driven to count its components. */
const DRIVING = { steps: 2000, trials: 4, p: 0.5 } as const;

/**
 * How many principal components it takes to explain more than 90 % of the variance.
 * @param covariance [H, H]
 */
export function componentsOf(covariance: Float64Array): number {
  const H = Math.sqrt(covariance.length);
  const matrix = Matrix.from1DArray(H, H, covariance);
  const { realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const variances = realEigenvalues.map((value) => Math.max(0, value)).sort((a, b) => b - a);
  const all = variances.reduce((sum, variance) => sum + variance, 0);
  let explained = 0;
  for (const [i, variance] of variances.entries()) {
    explained += variance;
    if (explained > SHARE * all) return i + 1;
  }
  return 0;
}

/**
 * The dimensionality of a network's activity under random bits with p = 0.5. A generator, like `measureTimescales`:
 * a worker may do a piece at a time, and stop with `return()`.
 */
export async function* measureDimensionality(
  factory: EngineFactory,
  trained: Trained,
  seed: number,
): AsyncGenerator<{ done: number; total: number }, number, undefined> {
  const covariance = new Covariance(trained.config.network.units);
  for await (const { states, done, total } of simulate(factory, trained, { ...DRIVING, seed })) {
    covariance.add(states);
    yield { done, total };
  }
  return componentsOf(covariance.matrix());
}
