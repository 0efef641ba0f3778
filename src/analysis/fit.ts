import { tauOf } from '../math/decays';
import { DoubleDecay } from '../math/double-decay';
import { SingleDecay } from '../math/single-decay';

/** What is left of an autocorrelation when both models are fitted; all null where it cannot be fitted. */
export interface Fit {
  /** 1 or 2 exponentials, whichever has the smaller AIC. */
  model: 1 | 2 | null;
  /** The slower time constant of that model, in steps. */
  tauNet: number | null;
  /** a·e^(−t/τ). */
  single: { a: number; tau: number } | null;
  /** a·(c·e^(−t/τ₁) + (1 − c)·e^(−t/τ₂)), τ₁ ≤ τ₂. */
  double: { a: number; tau1: number; tau2: number; c: number } | null;
  /** Residual sums of squares and Akaike's information criterion of both. */
  rss1: number | null;
  rss2: number | null;
  aic1: number | null;
  aic2: number | null;
}

/** Below this, a sum of squares is rounding, and two of them do not tell models apart. */
const ROUNDING = 1e-24;

/**
 * Fits autocorrelations, divided by their value at lag 0, with one and with two exponentials, as the paper does:
 * 0 ≤ a, c ≤ 1 and 0 < τ ≤ 100 steps, least squares. A fitter keeps its tables and may be used for any number of curves.
 */
export class Fitter {
  private readonly y: Float64Array;
  private readonly one: SingleDecay;
  private readonly two: DoubleDecay;

  /** @param lag the largest lag: lags 0 … lag are fitted */
  constructor(readonly lag: number) {
    const n = lag + 1;
    this.y = new Float64Array(n);
    this.one = new SingleDecay(n);
    this.two = new DoubleDecay(n);
  }

  /** @param ac the autocorrelation at lags 0, 1, … in any unit */
  fit(ac: ArrayLike<number>): Fit {
    const { y, one, two } = this;
    if (!this.aim(ac)) return NOT_FITTED;
    const rss1 = this.fitOne();
    two.fit(y, one.a, one.x, rss1);
    const rss2 = two.rss;
    const aic1 = aic(rss1, 2, y.length);
    const aic2 = aic(rss2, 4, y.length);
    const a = two.u + two.v;
    const single = { a: one.a, tau: tauOf(one.x) };
    const double = { a, tau1: tauOf(two.x1), tau2: tauOf(two.x2), c: a > 0 ? two.u / a : 1 };
    const model = aic1 <= aic2 ? 1 : 2;
    return { model, tauNet: model === 1 ? single.tau : double.tau2, single, double, rss1, rss2, aic1, aic2 };
  }

  /** The slower time constant of one model, whichever would be chosen; null where the curve cannot be fitted. */
  slowest(ac: ArrayLike<number>, model: Fit['model']): number | null {
    const { y, one, two } = this;
    if (model === null || !this.aim(ac)) return null;
    const rss1 = this.fitOne();
    if (model === 1) return tauOf(one.x);
    two.fit(y, one.a, one.x, rss1);
    return tauOf(two.x2);
  }

  /** The curve to fit, divided by its value at lag 0; false where that cannot be. */
  private aim(ac: ArrayLike<number>): boolean {
    const { y } = this;
    for (let t = 0; t < y.length; t++) y[t] = ac[t] / ac[0];
    return ac.length >= y.length && ac[0] > 0 && y.every(Number.isFinite);
  }

  private fitOne(): number {
    const { y, one } = this;
    one.fit(y);
    return residual(y, one.a, one.x);
  }
}

const NOT_FITTED: Fit = {
  model: null,
  tauNet: null,
  single: null,
  double: null,
  rss1: null,
  rss2: null,
  aic1: null,
  aic2: null,
};

/** Σ (yₜ − a xᵗ)². */
function residual(y: Float64Array, a: number, x: number): number {
  let rss = 0;
  for (let t = 0, decay = a; t < y.length; t++, decay *= x) rss += (y[t] - decay) ** 2;
  return rss;
}

/** AIC = 2k + n·ln(RSS/n), with k parameters and n points. */
const aic = (rss: number, k: number, n: number): number => 2 * k + n * Math.log(Math.max(rss, ROUNDING) / n);
