import { LaggedSums } from '../math/lagged-sums';

/** Into how many blocks a single trial is divided, for its errors; fewer where they would be shorter than this many lags. */
const BLOCKS = 10;
const LAGS_A_BLOCK = 4;

/** Autocovariances at lags 0 … L: of every neuron [H, L + 1], and of the summed activity [L + 1]. */
interface Autocovariances {
  neurons: Float64Array;
  population: Float64Array;
}

/** The same of each of n samples: [n, H, L + 1] and [n, L + 1]. */
export interface Samples extends Autocovariances {
  /** Trials, or blocks of a single one. */
  of: 'trials' | 'blocks';
  n: number;
}

/**
 * Autocorrelations of every neuron and of the population, from states that come in pieces. Each trial's own mean is
 * taken out; trials are averaged before anything is divided by lag 0, so that livelier trials count for more, as in the
 * paper's code.
 */
export class Autocorrelation {
  private readonly whole: Sums;
  /** Of a single trial, block by block. */
  private readonly blocks: Sums[] = [];
  private readonly blockLength: number;

  /**
   * @param lag the largest lag L
   * @param steps of each trial, all of them
   */
  constructor(
    private readonly trials: number,
    private readonly units: number,
    readonly lag: number,
    steps: number,
  ) {
    this.whole = new Sums(trials, units, lag);
    const fitting = Math.floor(steps / (LAGS_A_BLOCK * (lag + 1)));
    const blocks = trials > 1 ? 0 : Math.min(BLOCKS, fitting);
    this.blockLength = Math.floor(steps / blocks);
    for (let i = 0; i < blocks; i++) this.blocks.push(new Sums(1, units, lag));
  }

  /** The next states: [T, trials, H]. */
  add(states: Float32Array): void {
    const at = this.whole.length;
    this.whole.add(states);
    const { blocks, blockLength, units } = this;
    const steps = states.length / (this.trials * units);
    for (const [i, block] of blocks.entries()) {
      const from = Math.max(0, i * blockLength - at);
      const to = Math.min(steps, (i + 1) * blockLength - at);
      if (from < to) block.add(states.subarray(from * units, to * units));
    }
  }

  /** Autocovariances, averaged over trials. */
  result(): Autocovariances {
    const { neurons, population } = this.whole.covariances();
    return { neurons: mean(neurons, this.trials), population: mean(population, this.trials) };
  }

  /** Those of each trial; of a single one those of its blocks, about the mean of the whole. */
  samples(): Samples {
    if (this.trials > 1) return { of: 'trials', n: this.trials, ...this.whole.covariances() };
    const about = this.whole.means();
    const each = this.blocks.map((block) => block.covariances(about));
    return {
      of: 'blocks',
      n: each.length,
      neurons: joined(each.map(({ neurons }) => neurons)),
      population: joined(each.map(({ population }) => population)),
    };
  }
}

/** Lagged sums of all neurons and of their sum. */
class Sums {
  private readonly neurons: LaggedSums;
  private readonly population: LaggedSums;

  constructor(
    trials: number,
    private readonly units: number,
    lag: number,
  ) {
    this.neurons = new LaggedSums(trials * units, lag);
    this.population = new LaggedSums(trials, lag);
  }

  get length(): number {
    return this.population.length;
  }

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

  means(): Autocovariances {
    return { neurons: this.neurons.means(), population: this.population.means() };
  }

  covariances(about?: Autocovariances): Autocovariances {
    return {
      neurons: this.neurons.covariances(about?.neurons),
      population: this.population.covariances(about?.population),
    };
  }
}

/** One neuron's autocovariances of all samples, [n, L + 1], of those of all neurons, [n, H, L + 1]. */
export function ofSeries({ neurons, n }: Samples, neuron: number, units: number): Float64Array {
  const lags = neurons.length / (n * units);
  const own = new Float64Array(n * lags);
  for (let i = 0; i < n; i++) {
    const from = (i * units + neuron) * lags;
    own.set(neurons.subarray(from, from + lags), i * lags);
  }
  return own;
}

/** The mean over the first axis: [trials, …] → […]. */
function mean(values: Float64Array, trials: number): Float64Array {
  const size = values.length / trials;
  const result = new Float64Array(size);
  for (let i = 0; i < values.length; i++) result[i % size] += values[i] / trials;
  return result;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const size = parts[0]?.length ?? 0;
  const result = new Float64Array(parts.length * size);
  for (const [i, part] of parts.entries()) result.set(part, i * size);
  return result;
}
