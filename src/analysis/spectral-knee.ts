import { SLOWEST } from '../math/decays';

/** How many time constants are tried, and the fastest of them; the best is refined between its neighbours. */
const GRID = 96;
const FASTEST_TRIED = 0.2;
/** Power below this share of the largest is rounding, or less than none. */
const LEAST_POWER = 1e-3;

/**
 * The knee of a power spectrum: the corner of a Lorentzian over a flat floor, A/(1 + (f/f_k)²) + b, beyond which power falls;
 * τ = 1/(2π f_k) (as Gao et al. 2020, eLife 9, take it). What is sampled a step at a time has the Lorentzian folded at f = ½, that
 * of xᵏ, x = e^(−1/τ). The spectrum is that of Blackman and Tukey (1958), from the autocorrelation under Parzen's window, to which
 * the model is subject, too; the fit is least squares of relative differences, so that every frequency counts alike, as in a plot of logarithms.
 */
export class SpectralKnee {
  private readonly n: number;
  private readonly window: Float64Array;
  /** cos 2π f k at every frequency and lag: [n, n]; frequencies lie evenly from 0 to ½. */
  private readonly cosines: Float64Array;
  /** The model's spectra: [GRID, n]. */
  private readonly models: Float64Array;
  private readonly power: Float64Array;
  private readonly values = new Float64Array(GRID);

  /** @param lag the largest lag L */
  constructor(lag: number) {
    const n = lag + 1;
    this.n = n;
    this.window = Float64Array.from({ length: n }, (_, k) => parzen(k / n));
    this.cosines = Float64Array.from({ length: n * n }, (_, i) =>
      Math.cos((Math.PI * Math.floor(i / n) * (i % n)) / lag),
    );
    this.power = new Float64Array(n);
    this.models = new Float64Array(GRID * n);
    for (let i = 0; i < GRID; i++) {
      const decay = Float64Array.from({ length: n }, (_, k) => Math.exp(-k / tauAt(i)));
      this.transform(decay, this.models.subarray(i * n, (i + 1) * n));
    }
  }

  /**
   * τ of the knee, in steps; null where the spectrum has none between a fifth of a step and 100 steps.
   * @param curve the autocorrelation at lags 0 … L, 1 at lag 0
   */
  tau(curve: ArrayLike<number>): number | null {
    const { power, values } = this;
    this.transform(curve, power);
    const least = LEAST_POWER * Math.max(...power);
    for (let j = 0; j < this.n; j++) power[j] = Math.max(least, power[j]);
    let best = 0;
    for (let i = 0; i < GRID; i++) {
      values[i] = this.misfit(i);
      if (values[i] < values[best]) best = i;
    }
    if (best === 0 || best === GRID - 1) return null;
    const [before, here, after] = values.subarray(best - 1, best + 2);
    return tauAt(best + (before - after) / (2 * (before - 2 * here + after)));
  }

  /** S(f) = 1 + 2 Σ w(k) ρ(k) cos 2π f k. */
  private transform(curve: ArrayLike<number>, out: Float64Array): void {
    const { n, window, cosines } = this;
    for (let j = 0; j < n; j++) {
      let sum = 1;
      for (let k = 1; k < n; k++) sum += 2 * window[k] * curve[k] * cosines[j * n + k];
      out[j] = sum;
    }
  }

  /** Σ ((S − A·m − b)/S)² with the best A, b ≥ 0 for one time constant of the grid. */
  private misfit(i: number): number {
    const { n, models, power } = this;
    let [mm, m1, ones, m, one] = [0, 0, 0, 0, 0];
    for (let j = 0; j < n; j++) {
      const weight = 1 / power[j];
      const model = models[i * n + j] * weight;
      mm += model * model;
      m1 += model * weight;
      ones += weight * weight;
      m += model;
      one += weight;
    }
    const determinant = mm * ones - m1 * m1;
    const amplitude = (m * ones - one * m1) / determinant;
    const floor = (one * mm - m * m1) / determinant;
    if (amplitude < 0) return n - (one * one) / ones;
    if (floor < 0) return n - (m * m) / mm;
    return n - amplitude * m - floor * one;
  }
}

/** The time constant at a place of the grid, evenly in its logarithm. */
const tauAt = (i: number): number => FASTEST_TRIED * (SLOWEST / FASTEST_TRIED) ** (i / (GRID - 1));

/** Parzen's window, whose spectrum is nowhere negative: 1 at 0, 0 at 1. */
const parzen = (u: number): number => (u <= 0.5 ? 1 - 6 * u * u * (1 - u) : 2 * (1 - u) ** 3);
