import { layoutOf } from '../cells';
import { fromNamed } from '../cells/named';
import { timescalesOf } from '../cells/timescales';
import { ofHeard } from '../config/silent';
import type { EngineFactory } from '../engines/engine';
import { Autocorrelation } from './autocorrelation';
import { type Fit, Fitter } from './fit';
import { type StimulusSettings, simulate, type Trained } from './simulation';

/** How timescales are measured: how the network is driven, and up to which lag its autocorrelation is fitted. */
export type MeasurementSettings = StimulusSettings & { lag: number };

/** What the dynamics of a network remember. */
export interface Timescales {
  /** The trained τ of every neuron, or its forget-gate timescale, in steps: [H]. */
  tau: Float32Array;
  /** The fits of every neuron's autocorrelation, and of the population's. */
  fits: Fit[];
  population: Fit;
  /** Autocorrelations at lags 0 … lag, divided by lag 0: of every neuron [H, lag + 1], and of the summed activity. */
  neuronAc: Float64Array;
  populationAc: Float64Array;
  summary: Summary;
  /** What the estimate rests on. Fits of short trials are biased towards short τ_net. */
  driving: MeasurementSettings;
}

/** The mean of τ_net, which leaves out neurons that are silent, those with τ_net ≤ 1 and those that no model fits. */
export interface Summary {
  mean: number | null;
  sd: number | null;
  /** How many neurons are in the mean, have τ_net ≤ 1, or no τ_net. */
  counted: number;
  fast: number;
  unfitted: number;
}

/**
 * Measures the timescales of a network: drives it, correlates, fits. A generator, so that a worker can do a piece at a
 * time, tell how far it is, and stop with `return()`; it holds one piece of the states at a time.
 */
export async function* measureTimescales(
  factory: EngineFactory,
  trained: Trained,
  driving: MeasurementSettings,
): AsyncGenerator<{ done: number; total: number }, Timescales, undefined> {
  const { trials, lag } = driving;
  const { network } = trained.config;
  const correlation = new Autocorrelation(trials, network.units, lag);
  for await (const { states, done, total } of simulate(factory, trained, driving)) {
    correlation.add(states);
    yield { done, total };
  }

  const { neurons, population } = correlation.result();
  const fitter = new Fitter(lag);
  const rows = Array.from({ length: network.units }, (_, i) =>
    neurons.subarray(i * (lag + 1), (i + 1) * (lag + 1)),
  );
  const fits = rows.map((row) => fitter.fit(row));
  const populationFit = fitter.fit(population);
  for (const row of [...rows, population]) divideByFirst(row);
  const layout = layoutOf(network, 0);
  return {
    tau: timescalesOf(fromNamed(trained.parameters, layout, [], 0), layout, trained.config, driving.seed),
    fits,
    population: populationFit,
    neuronAc: neurons,
    populationAc: population,
    summary: summarise(ofHeard(fits, network)),
    driving,
  };
}

/** Mean and standard deviation (n − 1) of τ_net over the neurons that count. */
export function summarise(fits: readonly Pick<Fit, 'tauNet'>[]): Summary {
  const all = fits.flatMap(({ tauNet }) => (tauNet === null ? [] : [tauNet]));
  const slow = all.filter((tau) => tau > 1);
  const n = slow.length;
  const mean = n > 0 ? slow.reduce((sum, tau) => sum + tau, 0) / n : null;
  const squares = slow.reduce((sum, tau) => sum + (tau - (mean ?? 0)) ** 2, 0);
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : null;
  return { mean, sd, counted: n, fast: all.length - n, unfitted: fits.length - all.length };
}

function divideByFirst(ac: Float64Array): void {
  const first = ac[0];
  for (let k = 0; k < ac.length; k++) ac[k] /= first;
}
