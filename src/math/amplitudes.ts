/** Which amplitudes are free: both; both but for their sum, which is 1; or just one, the other being 0. */
export type Active = 'both' | 'sum' | 'one';

/**
 * The best amplitudes of two given curves e₁, e₂: u, v ≥ 0 with u + v ≤ 1 that make
 * |y − u·e₁ − v·e₂|² = |y|² + value least. That is a convex problem in a triangle: its least is inside, where the
 * gradient vanishes, or else on one of the three sides.
 */
export class Amplitudes {
  u = 0;
  v = 0;
  active: Active = 'one';
  value = 0;

  /**
   * @param s11 e₁·e₁ @param s12 e₁·e₂ @param s22 e₂·e₂
   * @param p1 y·e₁ @param p2 y·e₂
   */
  solve(s11: number, s12: number, s22: number, p1: number, p2: number): void {
    if (this.solveBoth(s11, s12, s22, p1, p2) && this.u + this.v < 1) return;
    const both = this.solveSum(s11, s12, s22, p1, p2) ? this.value : Number.POSITIVE_INFINITY;

    const first = Math.min(1, Math.max(0, p1 / s11));
    const value1 = first * (first * s11 - 2 * p1);
    const second = Math.min(1, Math.max(0, p2 / s22));
    const value2 = second * (second * s22 - 2 * p2);
    if (both < value1 && both < value2) return;
    if (value1 <= value2) this.set('one', first, 0, value1);
    else this.set('one', 0, second, value2);
  }

  /** The best u and v whatever their sum; false where one of them is not positive. */
  solveBoth(s11: number, s12: number, s22: number, p1: number, p2: number): boolean {
    const determinant = s11 * s22 - s12 * s12;
    const u = (s22 * p1 - s12 * p2) / determinant;
    const v = (s11 * p2 - s12 * p1) / determinant;
    this.set('both', u, v, -u * p1 - v * p2);
    return u > 0 && v > 0;
  }

  /** The best u and v whose sum is 1; false where one of them is not positive. */
  solveSum(s11: number, s12: number, s22: number, p1: number, p2: number): boolean {
    const u = (p1 - p2 + s22 - s12) / (s11 - 2 * s12 + s22);
    const v = 1 - u;
    this.set('sum', u, v, u * (u * s11 - 2 * p1) + v * (v * s22 - 2 * p2) + 2 * u * v * s12);
    return u > 0 && v > 0;
  }

  private set(active: Active, u: number, v: number, value: number): void {
    this.active = active;
    this.u = u;
    this.v = v;
    this.value = value;
  }
}
