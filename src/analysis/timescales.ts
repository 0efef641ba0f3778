import { layoutOf } from '../cells';
import { fromNamed } from '../cells/named';
import { timescalesOf } from '../cells/timescales';
import { ofHeard } from '../config/silent';
import type { EngineFactory } from '../engines/engine';
import { jackknifeError } from '../math/jackknife';
import { Autocorrelation, ofSeries, type Samples } from './autocorrelation';
import { type Estimate, Estimator } from './estimate';
import type { Fit } from './fit';
import { FIT_MARKS, type FitMark } from './fit-mark';
import { type StimulusSettings, simulate, type Trained } from './simulation';

/** How timescales are measured: how the network is driven, and up to which lag its autocorrelation is fitted. */
export type MeasurementSettings = StimulusSettings & { lag: number };

/** How many neurons are fitted in a piece of the work: some milliseconds. */
const FITTED_AT_ONCE = 16;

type Estimated = ReturnType<Estimator['estimate']>;

/** What the dynamics of a network remember. */
export interface Timescales {
  /** The trained τ of every neuron, or its forget-gate timescale, in steps: [H]. */
  tau: Float32Array;
  /** The fits of every neuron's autocorrelation, and of the population's, with their errors. */
  fits: Estimate[];
  population: Estimate;
  /** What the errors rest on. */
  samples: Pick<Samples, 'of' | 'n'>;
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
  /** The standard error of the mean over the trials, as an estimate's is one. */
  error: number | null;
  /** How many neurons are in the mean, have τ_net ≤ 1 (or mere noise after lag 0), or no τ_net to be taken at its word. */
  counted: number;
  fast: number;
  unfitted: number;
  /** How many have each mark. */
  marks: Record<FitMark, number>;
  /** How many of those in the mean are uncertain. */
  uncertain: number;
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
  const correlation = new Autocorrelation(trials, network.units, lag, driving.steps);
  for await (const { states, done, total } of simulate(factory, trained, driving)) {
    correlation.add(states);
    yield { done, total };
  }

  const { neurons, population } = correlation.result();
  const samples = correlation.samples();
  const estimator = new Estimator(lag);
  const rows = Array.from({ length: network.units }, (_, i) =>
    neurons.subarray(i * (lag + 1), (i + 1) * (lag + 1)),
  );
  const all: Estimated[] = [];
  for (const [neuron, row] of rows.entries()) {
    all.push(estimator.estimate(row, ofSeries(samples, neuron, network.units), samples.n));
    if (neuron % FITTED_AT_ONCE === FITTED_AT_ONCE - 1) yield { done: driving.steps, total: driving.steps };
  }
  const together = estimator.estimate(population, samples.population, samples.n);
  for (const row of [...rows, population]) divideByFirst(row);
  const layout = layoutOf(network, 0);
  return {
    tau: timescalesOf(fromNamed(trained.parameters, layout, [], 0), layout, trained.config, driving.seed),
    fits: all.map(({ estimate }) => estimate),
    population: together.estimate,
    samples: { of: samples.of, n: samples.n },
    neuronAc: neurons,
    populationAc: population,
    summary: summarise(ofHeard(all, network)),
    driving,
  };
}

/** Mean and standard deviation (n − 1) of τ_net over the neurons that count. */
export function summarise(all: readonly Estimated[]): Summary {
  const fast = ({ estimate: { mark, tauNet } }: Estimated) =>
    mark === 'noise' || (mark === null && tauNet !== null && tauNet <= 1);
  const slow = all.filter((each) => each.estimate.mark === null && (each.estimate.tauNet ?? 0) > 1);
  const n = slow.length;
  const { mean, sd } = paperMean(slow.map(({ estimate }) => estimate));
  const error = jackknifeError(
    (slow[0]?.without ?? []).map((_, trial) =>
      slow.reduce<number | null>((sum, { without }) => plus(sum, without[trial]), 0),
    ),
  );
  const marked = (mark: FitMark) => all.filter(({ estimate }) => estimate.mark === mark).length;
  const fastOnes = all.filter(fast).length;
  return {
    mean,
    sd,
    error: error && error / n,
    counted: n,
    fast: fastOnes,
    unfitted: all.length - n - fastOnes,
    marks: Object.fromEntries(FIT_MARKS.map((mark) => [mark, marked(mark)])) as Record<FitMark, number>,
    uncertain: slow.filter(({ estimate }) => estimate.uncertain).length,
  };
}

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** The same of all τ_net > 1, whatever their marks: the mean of the paper. */
export function paperMean(fits: readonly Pick<Fit, 'tauNet'>[]): Pick<Summary, 'mean' | 'sd'> {
  const slow = fits.flatMap(({ tauNet }) => (tauNet !== null && tauNet > 1 ? [tauNet] : []));
  const n = slow.length;
  const mean = n > 0 ? slow.reduce((sum, tau) => sum + tau, 0) / n : null;
  const squares = slow.reduce((sum, tau) => sum + (tau - (mean ?? 0)) ** 2, 0);
  return { mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : null };
}

function divideByFirst(ac: Float64Array): void {
  const first = ac[0];
  for (let k = 0; k < ac.length; k++) ac[k] /= first;
}
