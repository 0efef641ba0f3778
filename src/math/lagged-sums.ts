/** How many lags are summed in one pass over the samples. */
const LANES = 8;
/** How many neighbouring series are copied out together: those that share a line of the cache. */
const BLOCK = 16;

/**
 * Autocovariances of many series at lags 0 … L, streamed: samples come in pieces and only the last L of each series
 * are kept. For the few lags that fits need, sums of products are quicker than a Fourier transform, and exact:
 *
 *   C(k) = 1 / (n − 1 − k) · Σ (z(t) − z̄) (z(t + k) − z̄),   t = 1 … n − k.
 *
 * The divisor is that of the paper's code: the number of pairs, less one for the mean. Sums are of z − z(1), so that a
 * constant series has exactly nothing left and a large mean costs no digits; the mean is taken out at the end.
 */
export class LaggedSums {
  /** Samples of each series so far. */
  length = 0;
  /** How many samples of the past are at hand: L rounded up, for whole passes. */
  private readonly past: number;
  private readonly width: number;
  /** z(1) of each series, and the sum of all z − z(1): [series]. */
  private readonly origins: Float64Array;
  private readonly totals: Float64Array;
  /** Σ (z(t) − z(1)) (z(t + k) − z(1)): [series, width]. */
  private readonly products: Float64Array;
  /** The first L and the last `past` samples of each series, less z(1): [series, L], [series, past]. */
  private readonly heads: Float64Array;
  private readonly tails: Float64Array;
  private window = new Float64Array(0);

  /** @param lags L */
  constructor(
    readonly series: number,
    readonly lags: number,
  ) {
    this.width = Math.ceil((lags + 1) / LANES) * LANES;
    this.past = this.width - 1;
    this.origins = new Float64Array(series);
    this.totals = new Float64Array(series);
    this.products = new Float64Array(series * this.width);
    this.heads = new Float64Array(series * lags);
    this.tails = new Float64Array(series * this.past);
  }

  /** Takes the next samples of all series: [T, series]. */
  add(samples: Float32Array | Float64Array): void {
    const steps = samples.length / this.series;
    if (this.length === 0) for (let s = 0; s < this.series; s++) this.origins[s] = samples[s];
    const row = this.past + steps;
    if (this.window.length !== BLOCK * row) this.window = new Float64Array(BLOCK * row);
    for (let first = 0; first < this.series; first += BLOCK) {
      const count = Math.min(BLOCK, this.series - first);
      this.gather(samples, steps, first, count);
      for (let i = 0; i < count; i++) this.accumulate(first + i, i * row, steps);
    }
    this.length += steps;
  }

  /** z̄ of each series: [series]. */
  means(): Float64Array {
    return this.origins.map((origin, s) => origin + this.totals[s] / this.length);
  }

  /**
   * C(0) … C(L) of each series: [series, L + 1].
   * @param about what is taken out of each series: [series]; its own mean, unless it is a part of a longer one
   */
  covariances(about?: Float64Array): Float64Array {
    const { length: n, lags, series } = this;
    if (n < lags + 2) throw new Error(`${lags} lags need ${lags + 2} steps or more, there are ${n}`);
    const result = new Float64Array(series * (lags + 1));
    for (let s = 0; s < series; s++) {
      const total = this.totals[s];
      const mean = about ? about[s] - this.origins[s] : total / n;
      let first = 0;
      let last = 0;
      for (let k = 0; k <= lags; k++) {
        // Σ of the first and of the last n − k samples
        const sums = 2 * total - first - last;
        const sum = this.products[s * this.width + k] - mean * sums + (n - k) * mean * mean;
        result[s * (lags + 1) + k] = sum / (n - 1 - k);
        first += this.heads[s * lags + k];
        last += this.tails[(s + 1) * this.past - 1 - k];
      }
    }
    return result;
  }

  /** The window: for each series of a block its past and then its new samples, less z(1). */
  private gather(samples: Float32Array | Float64Array, steps: number, first: number, count: number): void {
    const { past, window, tails, origins, series } = this;
    const row = past + steps;
    for (let i = 0; i < count; i++) {
      window.set(tails.subarray((first + i) * past, (first + i + 1) * past), i * row);
    }
    for (let t = 0; t < steps; t++) {
      const from = t * series + first;
      for (let i = 0; i < count; i++) window[i * row + past + t] = samples[from + i] - origins[first + i];
    }
  }

  private accumulate(s: number, row: number, steps: number): void {
    const { past, window, products, width, lags, length } = this;
    const from = row + past;
    const to = from + steps;
    let total = 0;
    for (let t = from; t < to; t++) total += window[t];
    this.totals[s] += total;
    for (let t = length; t < Math.min(lags, length + steps); t++) {
      this.heads[s * lags + t] = window[from + t - length];
    }
    // Before the first sample the window holds zeros, which add nothing.
    for (let k = 0; k < width; k += LANES) addProducts(window, from, to, k, products, s * width + k);
    this.tails.set(window.subarray(to - past, to), s * past);
  }
}

/** Adds Σ w(t) w(t − k) for eight lags from k on; t from `from` to before `to`. */
function addProducts(
  w: Float64Array,
  from: number,
  to: number,
  k: number,
  out: Float64Array,
  o: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  for (let t = from, p = from - k; t < to; t++, p++) {
    const z = w[t];
    s0 += z * w[p];
    s1 += z * w[p - 1];
    s2 += z * w[p - 2];
    s3 += z * w[p - 3];
    s4 += z * w[p - 4];
    s5 += z * w[p - 5];
    s6 += z * w[p - 6];
    s7 += z * w[p - 7];
  }
  out[o] += s0;
  out[o + 1] += s1;
  out[o + 2] += s2;
  out[o + 3] += s3;
  out[o + 4] += s4;
  out[o + 5] += s5;
  out[o + 6] += s6;
  out[o + 7] += s7;
}
