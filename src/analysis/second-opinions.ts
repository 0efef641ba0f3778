import { jackknifeError } from '../math/jackknife';
import { tQuantile } from '../math/student-t';
import { areaUnder, tauOfArea } from './correlation-area';
import { widthAt } from './correlation-width';
import { SpectralKnee } from './spectral-knee';

/** Other estimators of how long an autocorrelation lasts. */
export const OPINIONS = ['area', 'acw0', 'acw50', 'acwE', 'knee'] as const;
export type OpinionName = (typeof OPINIONS)[number];

/** What one of them makes of an autocorrelation. */
export interface Opinion {
  /** In steps: the area, a width, τ of the knee; null where there is none within the lags. */
  value: number | null;
  /** Its standard error, by the jackknife. */
  error: number | null;
  /** The τ of the exponential of which the same would be found; ACW-0 knows none. */
  tau: number | null;
  /** Whether that is further from τ_net than a tenth of it, and than both of their errors allow (95 %). */
  apart: boolean;
}

/** Values and their τ by name. */
type Values = Record<OpinionName, Pick<Opinion, 'value' | 'tau'>>;

/** Less than this share of τ_net is not worth a word. */
const NOTABLE = 0.1;

/** Asks all of them. Keeps its tables, and may be used for any number of curves. */
export class SecondOpinions {
  private readonly knee: SpectralKnee;

  /** @param lag the largest lag L */
  constructor(lag: number) {
    this.knee = new SpectralKnee(lag);
  }

  /**
   * @param whole the autocovariance over all trials, [L + 1], and the τ_net fitted to it
   * @param others the same without each of the trials
   */
  of(whole: Fitted, others: readonly Fitted[]): Record<OpinionName, Opinion> {
    const here = this.values(whole.curve);
    const there = others.map(({ curve }) => this.values(curve));
    const opinion = (name: OpinionName): Opinion => {
      const { value, tau } = here[name];
      const error = value === null ? null : jackknifeError(there.map((each) => each[name].value));
      const away = tau === null || whole.tauNet === null ? null : Math.abs(tau - whole.tauNet);
      const errorAway = jackknifeError(there.map((each, i) => minus(each[name].tau, others[i].tauNet)));
      const apart =
        away !== null &&
        errorAway !== null &&
        away > NOTABLE * (whole.tauNet ?? 0) &&
        away > tQuantile(others.length - 1) * errorAway;
      return { value, error, tau, apart };
    };
    return Object.fromEntries(OPINIONS.map((name) => [name, opinion(name)])) as Record<OpinionName, Opinion>;
  }

  private values(covariance: Float64Array): Values {
    const curve = covariance.map((value) => value / covariance[0]);
    const area = areaUnder(curve);
    const [acw0, acw50, acwE] = [0, 0.5, 1 / Math.E].map((level) => widthAt(level, curve));
    const knee = this.knee.tau(curve);
    return {
      area: { value: area.area, tau: tauOfArea(area) },
      acw0: { value: acw0, tau: null },
      acw50: { value: acw50, tau: acw50 && acw50 / Math.LN2 },
      acwE: { value: acwE, tau: acwE },
      knee: { value: knee, tau: knee },
    };
  }
}

/** An autocovariance with the τ_net that was fitted to it. */
interface Fitted {
  curve: Float64Array;
  tauNet: number | null;
}

const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;
