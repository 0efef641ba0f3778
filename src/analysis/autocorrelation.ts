import { LaggedSums } from '../math/lagged-sums';

/**
 * Autocorrelations of every neuron and of the population, from states that come in pieces. Each trial's own mean is
 * taken out; trials are averaged before anything is divided by lag 0, so that livelier trials count for more, as in the
 * paper's code.
 */
export class Autocorrelation {
  private readonly neurons: LaggedSums;
  private readonly population: LaggedSums;

  /** @param lag the largest lag L */
  constructor(
    private readonly trials: number,
    private readonly units: number,
    readonly lag: number,
  ) {
    this.neurons = new LaggedSums(trials * units, lag);
    this.population = new LaggedSums(trials, lag);
  }

  /** The next states: [T, trials, H]. */
  add(states: Float32Array): void {
    this.neurons.add(states);
    const { units } = this;
    const activity = new Float64Array(states.length / units);
    for (let i = 0, s = 0; i < activity.length; i++) {
      let sum = 0;
      for (const end = s + units; s < end; s++) sum += states[s];
      activity[i] = sum;
    }
    this.population.add(activity);
  }

  /** Autocovariances at lags 0 … L: of every neuron [H, L + 1], and of the summed activity [L + 1]. */
  result(): { neurons: Float64Array; population: Float64Array } {
    return {
      neurons: mean(this.neurons.covariances(), this.trials),
      population: mean(this.population.covariances(), this.trials),
    };
  }
}

/** The mean over the first axis: [trials, …] → […]. */
function mean(values: Float64Array, trials: number): Float64Array {
  const size = values.length / trials;
  const result = new Float64Array(size);
  for (let i = 0; i < values.length; i++) result[i % size] += values[i] / trials;
  return result;
}
