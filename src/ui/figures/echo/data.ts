import { memoised } from '../../../math/memoised';
import type { Whose } from '../../../state/picked';
import type { Measured } from '../neurons/data';

export type EchoFit = Measured['population'];

/** How long the activity of one neuron, or of all together, stays like itself. */
export interface Echo {
  whose: Whose;
  /** The neuron's own time constant, in steps, where it has one. */
  tau?: number;
  /** The autocorrelation at lags 0, 1, …, in steps; 1 at lag 0, unless nothing moves. */
  measured: ArrayLike<number>;
  fit: EchoFit;
}

export function echoOf({ tau, fits, population, neuronAc, populationAc }: Measured, whose: Whose): Echo {
  if (whose === 'population') return { whose, measured: populationAc, fit: population };
  const lags = populationAc.length;
  return {
    whose,
    tau: tau[whose],
    measured: neuronAc.subarray(whose * lags, (whose + 1) * lags),
    fit: fits[whose],
  };
}

/** The neurons from the largest τ_net to the smallest; those that no model fits, or that are marked, come last. */
export const slowestFirst = memoised(({ fits }: Measured): readonly number[] => {
  const tauNet = fits.map(({ tauNet, mark }) => (mark ? 0 : (tauNet ?? 0)));
  return fits.map((_, neuron) => neuron).sort((a, b) => tauNet[b] - tauNet[a]);
});

/** Less of an echo than this is not seen in the plot: its time constant is a matter of luck. */
const SEEN = 0.2;

/** How much of the autocorrelation decays with τ_net: what is left of it once all that is faster has gone. */
const slowPart = ({ model, single, double }: EchoFit): number =>
  (model === 1 ? single?.a : double && double.a * (1 - double.c)) ?? 0;

/** The neuron that the network visibly slows down most: the one to look at while nobody has picked another. */
export const mostByCompany = memoised((measured: Measured): number => {
  const { tau, fits } = measured;
  const company = (neuron: number) => (fits[neuron].tauNet ?? 0) - (tau[neuron] ?? 0);
  const seen = slowestFirst(measured).filter((neuron) => {
    const { mark, uncertain } = fits[neuron];
    return !mark && !uncertain && slowPart(fits[neuron]) >= SEEN;
  });
  return seen.reduce(
    (most, neuron) => (company(neuron) > company(most) ? neuron : most),
    seen[0] ?? slowestFirst(measured)[0],
  );
});

/** What is picked, if the network has such a neuron; else what there is most to see of. */
export function whoseOf(measured: Measured, picked: Whose | undefined): Whose {
  if (picked === 'population') return picked;
  return picked !== undefined && picked < measured.fits.length ? picked : mostByCompany(measured);
}

/** A fitted model at a lag, in steps: a·e^(−t/τ), or a·(c·e^(−t/τ₁) + (1 − c)·e^(−t/τ₂)). */
export function modelAt({ single, double }: EchoFit, model: 1 | 2, lag: number): number {
  if (model === 1) return single ? single.a * Math.exp(-lag / single.tau) : Number.NaN;
  if (!double) return Number.NaN;
  const { a, tau1, tau2, c } = double;
  return a * (c * Math.exp(-lag / tau1) + (1 - c) * Math.exp(-lag / tau2));
}

/** From one point of a model's line to the next, in steps. */
const FINE = 0.125;

/** A model's line up to the last lag. */
export const modelLine = (fit: EchoFit, model: 1 | 2, lastLag: number): { lag: number; value: number }[] =>
  Array.from({ length: lastLag / FINE + 1 }, (_, i) => ({
    lag: i * FINE,
    value: modelAt(fit, model, i * FINE),
  }));
