/**
 * The best amplitudes of two given curves e₁, e₂: u, v ≥ 0 with u + v ≤ 1 that make
 * |y − u·e₁ − v·e₂|² = |y|² + value least. That is a convex problem in a triangle: its least is inside, where the
 * gradient vanishes, or else on one of the three sides.
 */
export class Amplitudes {
  u = 0;
  v = 0;
  /** Where the least is: inside, on the side u + v = 1, or where one of the curves is not used. */
  at: 'inside' | 'sum' | 'one' = 'one';
  value = 0;

  /**
   * @param s11 e₁·e₁ @param s12 e₁·e₂ @param s22 e₂·e₂
   * @param p1 y·e₁ @param p2 y·e₂
   */
  solve(s11: number, s12: number, s22: number, p1: number, p2: number): void {
    const determinant = s11 * s22 - s12 * s12;
    const u = (s22 * p1 - s12 * p2) / determinant;
    const v = (s11 * p2 - s12 * p1) / determinant;
    if (u > 0 && v > 0 && u + v < 1) {
      this.set('inside', u, v, -u * p1 - v * p2);
      return;
    }
    const first = Math.min(1, Math.max(0, p1 / s11));
    this.set('one', first, 0, first * (first * s11 - 2 * p1));
    const second = Math.min(1, Math.max(0, p2 / s22));
    const value = second * (second * s22 - 2 * p2);
    if (value < this.value) this.set('one', 0, second, value);

    const share = (p1 - p2 + s22 - s12) / (s11 - 2 * s12 + s22);
    if (!(share > 0 && share < 1)) return;
    const rest = 1 - share;
    const both = share * (share * s11 - 2 * p1) + rest * (rest * s22 - 2 * p2) + 2 * share * rest * s12;
    if (both < this.value) this.set('sum', share, rest, both);
  }

  private set(at: Amplitudes['at'], u: number, v: number, value: number): void {
    this.at = at;
    this.u = u;
    this.v = v;
    this.value = value;
  }
}
