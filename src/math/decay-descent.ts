import { type Active, Amplitudes } from './amplitudes';
import { LARGEST } from './decays';

/** Steps, good and bad, after which a descent ends in any case. */
const STEPS = 100;
/** A descent ends when the next step promises less than this share of what is left. */
const ENOUGH = 1e-9;
/** How often the bound u + v ≤ 1 may come into force or cease to be. */
const CHANGES = 4;

/**
 * Newton's method, damped, for ½|y − u·x₁ᵗ − v·x₂ᵗ|² as a function of the decays x₁ and x₂ alone: at every point u and v are
 * the best there are. With J, K the second derivatives in (x, x) and (x, amplitudes) and S those in the amplitudes, the
 * second derivative of that function is J − K S⁻¹ Kᵀ. Whether u + v = 1 binds is fixed during a descent, so that the
 * function is smooth; then it is checked, and the descent goes on the other way if need be.
 */
export class DecayDescent {
  u = 0;
  v = 0;
  x1 = 0;
  x2 = 0;
  rss = 0;
  private y: Float64Array;
  private readonly e1: Float64Array;
  private readonly e2: Float64Array;
  private readonly amplitudes = new Amplitudes();
  /** RSS at the point last looked at; ∞ where it does not use both decays. */
  private here = 0;
  /** Half of its gradient and second derivatives there, and the scale of the damping. */
  private g1 = 0;
  private g2 = 0;
  private h11 = 0;
  private h12 = 0;
  private h22 = 0;
  private scale1 = 0;
  private scale2 = 0;

  /** @param n how many lags, from 0 on */
  constructor(private readonly n: number) {
    this.y = new Float64Array(n);
    this.e1 = new Float64Array(n);
    this.e2 = new Float64Array(n);
  }

  /** The curve to fit from now on. */
  aim(y: Float64Array): void {
    this.y = y;
  }

  /** Goes downhill from a pair of decays. Where the start does not use both, `rss` is ∞. */
  from(x1: number, x2: number): void {
    this.look(x1, x2);
    this.accept(x1, x2);
    for (let k = 0; k < CHANGES; k++) {
      const { active } = this.amplitudes;
      if (active === 'one') return;
      const before = this.rss;
      this.descend(active);
      this.look(this.x1, this.x2);
      this.accept(this.x1, this.x2);
      if (this.amplitudes.active === active || !(this.rss < before)) return;
    }
  }

  private descend(active: Active): void {
    let damping = 0;
    let { g1, g2, h11, h12, h22, scale1, scale2 } = this;
    for (let k = 0; k < STEPS; k++) {
      const held1 = (this.x1 <= 0 && g1 >= 0) || (this.x1 >= LARGEST && g1 <= 0);
      const held2 = (this.x2 <= 0 && g2 >= 0) || (this.x2 >= LARGEST && g2 <= 0);
      if (held1 && held2) return;
      const a = h11 + damping * scale1;
      const b = held1 || held2 ? 0 : h12;
      const c = h22 + damping * scale2;
      const determinant = a * c - b * b;
      if ((!held1 && a <= 0) || (!held2 && c <= 0) || (!held1 && !held2 && determinant <= 1e-14 * a * c)) {
        damping = Math.max(1e-6, 4 * damping);
        continue;
      }
      const step1 = held1 ? 0 : held2 ? -g1 / a : (b * g2 - c * g1) / determinant;
      const step2 = held2 ? 0 : held1 ? -g2 / c : (b * g1 - a * g2) / determinant;
      const next1 = Math.min(LARGEST, Math.max(0, this.x1 + step1));
      const next2 = Math.min(LARGEST, Math.max(0, this.x2 + step2));
      const promise = -(g1 * (next1 - this.x1) + g2 * (next2 - this.x2));
      const small = promise <= ENOUGH * this.rss;
      this.look(next1, next2, active);
      if (!(this.here < this.rss)) {
        if (small) return;
        damping = Math.max(1e-6, 8 * damping);
        continue;
      }
      this.accept(next1, next2);
      if (small && damping <= 1e-3) return;
      damping = damping <= 1e-6 ? 0 : damping / 8;
      ({ g1, g2, h11, h12, h22, scale1, scale2 } = this);
    }
  }

  private accept(x1: number, x2: number): void {
    this.x1 = x1;
    this.x2 = x2;
    this.u = this.amplitudes.u;
    this.v = this.amplitudes.v;
    this.rss = this.here;
  }

  /**
   * Best amplitudes, RSS and derivatives at a pair of decays.
   * @param active holds the sum of the amplitudes at 1 or leaves it free, wherever that leads
   */
  private look(x1: number, x2: number, active?: Active): void {
    const { y, e1, e2, n, amplitudes } = this;
    let s11 = 0;
    let s12 = 0;
    let s22 = 0;
    let p1 = 0;
    let p2 = 0;
    for (let t = 0, a = 1, b = 1; t < n; t++, a *= x1, b *= x2) {
      e1[t] = a;
      e2[t] = b;
      s11 += a * a;
      s12 += a * b;
      s22 += b * b;
      p1 += a * y[t];
      p2 += b * y[t];
    }
    let usesBoth: boolean;
    if (active === 'both') usesBoth = amplitudes.solveBoth(s11, s12, s22, p1, p2);
    else if (active === 'sum') usesBoth = amplitudes.solveSum(s11, s12, s22, p1, p2);
    else {
      amplitudes.solve(s11, s12, s22, p1, p2);
      usesBoth = amplitudes.active !== 'one';
    }
    if (!usesBoth) {
      this.here = Number.POSITIVE_INFINITY;
      return;
    }
    this.differentiate(s11, s12, s22);
  }

  private differentiate(s11: number, s12: number, s22: number): void {
    const { y, e1, e2, n } = this;
    const { u, v, active } = this.amplitudes;
    // With the residual r and the derivatives e′ = t xᵗ⁻¹, e″ = t (t − 1) xᵗ⁻²: sums of r², r e′, r e″, e′ e′ and e′ e.
    let rr = (y[0] - u - v) ** 2;
    let [r1, r2, rr1, rr2, d11, d12, d22, c11, c12, c21, c22] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let t = 1, second1 = 0, second2 = 0; t < n; t++) {
      const a = e1[t];
      const b = e2[t];
      const r = y[t] - u * a - v * b;
      const da = t * e1[t - 1];
      const db = t * e2[t - 1];
      rr += r * r;
      r1 += r * da;
      r2 += r * db;
      rr1 += r * second1;
      rr2 += r * second2;
      d11 += da * da;
      d12 += da * db;
      d22 += db * db;
      c11 += da * a;
      c12 += da * b;
      c21 += db * a;
      c22 += db * b;
      second1 = (t + 1) * da;
      second2 = (t + 1) * db;
    }
    this.here = rr;
    this.g1 = -u * r1;
    this.g2 = -v * r2;
    this.scale1 = u * u * d11;
    this.scale2 = v * v * d22;
    const j11 = this.scale1 - u * rr1;
    const j12 = u * v * d12;
    const j22 = this.scale2 - v * rr2;
    const k11 = u * c11 - r1;
    const k12 = u * c12;
    const k21 = v * c21;
    const k22 = v * c22 - r2;
    if (active === 'sum') {
      const q = s11 - 2 * s12 + s22;
      this.h11 = j11 - (k11 - k12) ** 2 / q;
      this.h12 = j12 - ((k11 - k12) * (k21 - k22)) / q;
      this.h22 = j22 - (k21 - k22) ** 2 / q;
    } else {
      const q = s11 * s22 - s12 * s12;
      this.h11 = j11 - (s22 * k11 * k11 - 2 * s12 * k11 * k12 + s11 * k12 * k12) / q;
      this.h12 = j12 - (s22 * k11 * k21 - s12 * (k11 * k22 + k12 * k21) + s11 * k12 * k22) / q;
      this.h22 = j22 - (s22 * k21 * k21 - 2 * s12 * k21 * k22 + s11 * k22 * k22) / q;
    }
  }
}
