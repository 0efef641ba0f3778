import { deviation, mean } from 'd3-array';
import type { EngineFactory } from '../engines/engine';
import { Stream } from '../math/random';
import { Autocorrelation, ofSeries } from './autocorrelation';
import { Estimator } from './estimate';
import { surrogates } from './surrogates';
import type { MeasurementSettings } from './timescales';

/** How many surrogates there are of each τ. */
export const SURROGATES = 50;

/** What to check: true time constants in steps, and a measurement of which length and lags. */
export interface BiasSettings extends Pick<MeasurementSettings, 'steps' | 'trials' | 'lag' | 'seed'> {
  taus: readonly number[];
}

/** As what a true τ comes out. */
export interface Bias {
  tau: number;
  /** Mean and standard deviation of τ_net over the surrogates in which it is certain; null where those are too few. */
  mean: number | null;
  sd: number | null;
  surrogates: number;
  /** In how many it is certain, in how many uncertain, and in how many marked. */
  certain: number;
  uncertain: number;
  marked: number;
}

/**
 * As what true time constants come out of a measurement: surrogates that have them, of the same length, trials and lags, are
 * measured in the same way. Fits of short autocorrelations are biased, since each trial's own mean is taken out (Zeraati,
 * Engel & Levina 2022, Nat. Comput. Sci. 2). No network takes part.
 */
export async function* checkBias(
  _: EngineFactory,
  __: object,
  { taus, steps, trials, lag, seed }: BiasSettings,
): AsyncGenerator<{ done: number; total: number }, Bias[], undefined> {
  const all = taus.flatMap((tau) => new Array<number>(SURROGATES).fill(tau));
  const correlation = new Autocorrelation(trials, all.length, lag, steps);
  for (const { states, done } of surrogates(all, { steps, trials }, Stream.of(seed, 'look'))) {
    correlation.add(states);
    yield { done, total: steps };
  }
  const { neurons } = correlation.result();
  const samples = correlation.samples();
  const estimator = new Estimator(lag);
  const estimates = all.map((_, i) => {
    const whole = neurons.subarray(i * (lag + 1), (i + 1) * (lag + 1));
    return estimator.estimate(whole, ofSeries(samples, i, all.length), samples.n).estimate;
  });
  return taus.map((tau, i) => {
    const own = estimates.slice(i * SURROGATES, (i + 1) * SURROGATES);
    const unmarked = own.filter(({ mark }) => mark === null);
    const certain = unmarked.flatMap(({ tauNet, uncertain }) => (uncertain ? [] : [tauNet as number]));
    return {
      tau,
      mean: mean(certain) ?? null,
      sd: deviation(certain) ?? null,
      surrogates: SURROGATES,
      certain: certain.length,
      uncertain: unmarked.length - certain.length,
      marked: own.length - unmarked.length,
    };
  });
}
