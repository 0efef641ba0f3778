import { jackknifeError, leftOut } from '../math/jackknife';
import { tQuantile } from '../math/student-t';
import { type Fit, Fitter } from './fit';
import { type FitMark, fitMark } from './fit-mark';
import { type Opinion, type OpinionName, SecondOpinions } from './second-opinions';

/** A τ_net and how far it is to be trusted. */
export interface Estimate extends Fit {
  /**
   * Its standard error in steps, by the jackknife over trials with the chosen model fitted anew to all but one; null where
   * it is marked, but for noise, or there is one sample only. A 95 % interval takes Student's t, a degree of freedom less
   * than samples.
   */
  error: number | null;
  mark: FitMark | null;
  /** Whether that interval reaches down to 0: the samples do not agree on any τ_net. */
  uncertain: boolean;
  /** What other estimators make of the same autocorrelation. */
  opinions: Record<OpinionName, Opinion>;
}

/** Estimates τ_net with its error from autocovariances of several trials. Keeps its tables, as a fitter does. */
export class Estimator {
  private readonly fitter: Fitter;
  private readonly second: SecondOpinions;

  /** @param lag the largest lag L */
  constructor(readonly lag: number) {
    this.fitter = new Fitter(lag);
    this.second = new SecondOpinions(lag);
  }

  /**
   * @param whole the autocovariance over all trials: [L + 1]
   * @param samples those of each of n trials: [n, L + 1]
   * @returns the estimate, and τ_net without each of the trials
   */
  estimate(
    whole: Float64Array,
    samples: Float64Array,
    n: number,
  ): { estimate: Estimate; without: (number | null)[] } {
    const fit = this.fitter.fit(whole);
    const mark = fitMark(fit, whole);
    const others = n > 1 ? leftOut(samples, n) : new Float64Array(0);
    const rows = Array.from({ length: n > 1 ? n : 0 }, (_, i) =>
      others.subarray(i * (this.lag + 1), (i + 1) * (this.lag + 1)),
    );
    const fitted = rows.map((curve) => ({ curve, tauNet: this.fitter.slowest(curve, fit.model) }));
    const without = fitted.map(({ tauNet }) => tauNet);
    const error = mark === null || mark === 'noise' ? jackknifeError(without) : null;
    const uncertain =
      mark === null && error !== null && fit.tauNet !== null && tQuantile(n - 1) * error >= fit.tauNet;
    const opinions = this.second.of({ curve: whole, tauNet: fit.tauNet }, fitted);
    return { estimate: { ...fit, error, mark, uncertain, opinions }, without };
  }
}
