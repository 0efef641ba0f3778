import { Autocorrelation, ofSeries } from '../../src/analysis/autocorrelation';
import { type Estimate, Estimator } from '../../src/analysis/estimate';
import { surrogates } from '../../src/analysis/surrogates';
import { Stream } from '../../src/math/random';
import { tQuantile } from '../../src/math/student-t';

const LAG = 30;

/** Estimates of so many AR(1) surrogates with one τ. */
export function estimatesOf(
  tau: number,
  count: number,
  { steps, trials }: { steps: number; trials: number },
): Estimate[] {
  const correlation = new Autocorrelation(trials, count, LAG, steps);
  const taus = new Array<number>(count).fill(tau);
  for (const { states } of surrogates(taus, { steps, trials }, Stream.of(11, 'look')))
    correlation.add(states);
  const { neurons } = correlation.result();
  const samples = correlation.samples();
  const estimator = new Estimator(LAG);
  const rowOf = (i: number) => neurons.subarray(i * (LAG + 1), (i + 1) * (LAG + 1));
  return taus.map((_, i) => estimator.estimate(rowOf(i), ofSeries(samples, i, count), samples.n).estimate);
}

/** The share of the estimates without a mark whose 95 % interval holds the τ. */
export function coverage(estimates: readonly Estimate[], tau: number, samples: number): number {
  const unmarked = estimates.filter(({ mark }) => mark === null);
  const holds = ({ tauNet, error }: Estimate) =>
    Math.abs((tauNet ?? 0) - tau) <= tQuantile(samples - 1) * (error ?? 0);
  return unmarked.filter(holds).length / unmarked.length;
}
