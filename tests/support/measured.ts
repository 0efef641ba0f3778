import type { Findings } from '../../src/analysis/findings';

type Timescales = Findings['timescales'];
type Fit = Timescales['population'];

/** A fit of one timescale, of two with equal shares, or of none. */
export function fitOf(...taus: number[]): Fit {
  const [tau1 = 1, tau2 = tau1] = taus;
  const model = taus.length === 0 ? null : taus.length === 1 ? 1 : 2;
  const none = model === null;
  return {
    model,
    tauNet: none ? null : tau2,
    single: none ? null : { a: 1, tau: (tau1 + tau2) / 2 },
    double: none ? null : { a: 1, tau1, tau2, c: 0.5 },
    rss1: none ? null : 0.01,
    rss2: none ? null : 0.001,
    aic1: none ? null : -214.2,
    aic2: none ? null : -283.4,
    error: null,
    mark: null,
    uncertain: false,
    opinions: agreeing(none ? null : tau2),
  };
}

/** Other estimators that find the same τ. */
const agreeing = (tau: number | null): Fit['opinions'] => {
  const same = { value: tau, error: 0.1, tau, apart: false };
  return { area: same, acw0: same, acw50: same, acwE: same, knee: same };
};

/** What a measurement of neurons with these fits and τ has found; their echoes decay as fitted. */
export function timescalesOf(
  fits: Fit[],
  tau: number[],
  population = fitOf(2),
  driving: Partial<Timescales['driving']> = {},
): Timescales {
  const lag = 30;
  const ac = ({ tauNet }: Fit) => Array.from({ length: lag + 1 }, (_, t) => Math.exp(-t / (tauNet ?? 0.1)));
  const slow = fits.flatMap(({ tauNet }) => (tauNet !== null && tauNet > 1 ? [tauNet] : []));
  const unfitted = fits.filter(({ tauNet }) => tauNet === null).length;
  return {
    tau: Float32Array.from(tau),
    fits,
    population,
    neuronAc: Float64Array.from(fits.flatMap(ac)),
    populationAc: Float64Array.from(ac(population)),
    summary: {
      mean: slow.length > 0 ? slow.reduce((sum, each) => sum + each, 0) / slow.length : null,
      sd: null,
      counted: slow.length,
      fast: fits.length - slow.length - unfitted,
      unfitted,
      error: null,
      marks: { bound: 0, constant: 0, oscillating: 0, noise: 0 },
      uncertain: 0,
    },
    samples: { of: 'trials', n: 10 },
    driving: { steps: 20_000, trials: 10, p: 'uniform', seed: 0, lag, ...driving },
  };
}

/** The same as a lane has it. */
export const findingsOf = (timescales: Timescales, N = 9, step = 4000) => ({
  N,
  step,
  findings: {
    timescales,
    connectivity: { mean: 0, sd: 0.1, negative: 0.5, spectralRadius: 1, eigenvalues: [] },
    weights: new Float32Array(timescales.fits.length ** 2),
    dimensionality: 6,
  },
});
