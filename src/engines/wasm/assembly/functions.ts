import { flush, madd } from './simd';

const LOG2_E: f32 = <f32>Math.LOG2E;
/** ln 2 in two parts. The first has few digits: whole multiples of it are exact. */
const LN_2: f32 = 0.693359375;
const LN_2_REST: f32 = -2.1219444e-4;

/**
 * eˣ = 2ⁿ eʳ, with a polynomial for |r| ≤ ½ ln 2 (Cephes). x is cut off at −40, where 1 + eˣ is 1, and at 80,
 * where 1 / eˣ is still far from denormal. Relative error 2e-7; NaN stays.
 */
export function exp(x: v128): v128 {
  const within = f32x4.pmax(f32x4.pmin(x, f32x4.splat(80)), f32x4.splat(-40));
  const n = f32x4.nearest(f32x4.mul(within, f32x4.splat(LOG2_E)));
  const r = madd(n, f32x4.splat(-LN_2_REST), madd(n, f32x4.splat(-LN_2), within));
  let p = madd(f32x4.splat(1.98756915e-4), r, f32x4.splat(1.39819995e-3));
  p = madd(p, r, f32x4.splat(8.33345191e-3));
  p = madd(p, r, f32x4.splat(4.16657959e-2));
  p = madd(p, r, f32x4.splat(1.66666655e-1));
  p = madd(p, r, f32x4.splat(5.00000012e-1));
  p = f32x4.add(madd(p, f32x4.mul(r, r), r), f32x4.splat(1));
  const exponent = i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127));
  return f32x4.mul(p, i32x4.shl(exponent, 23));
}

/** σ(x) = 1 / (1 + e⁻ˣ); 0 where it would be tiny. */
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return flush(f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x)))));
}

/** tanh x: 1 − 2 / (e²ˣ + 1) for x > ⅝, an odd polynomial (Cephes) nearer to 0. */
export function tanh(x: v128): v128 {
  const size = f32x4.abs(x);
  const one = f32x4.splat(1);
  const far = f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(exp(f32x4.add(size, size)), one)));
  const square = f32x4.mul(x, x);
  let p = madd(f32x4.splat(-5.70498872e-3), square, f32x4.splat(2.06390888e-2));
  p = madd(p, square, f32x4.splat(-5.37397156e-2));
  p = madd(p, square, f32x4.splat(1.33314422e-1));
  p = madd(p, square, f32x4.splat(-3.33332819e-1));
  const near = madd(f32x4.mul(p, square), x, x);
  const sign = v128.and(x, f32x4.splat(-0.0));
  return v128.bitselect(v128.or(far, sign), near, f32x4.gt(size, f32x4.splat(0.625)));
}

/** ln(1 + eˣ) = max(x, 0) + 2 artanh(y), with y = e^(−|x|) / (2 + e^(−|x|)) ≤ ⅓. */
export function softplus(x: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)));
  const y = f32x4.div(e, f32x4.add(e, f32x4.splat(2)));
  const square = f32x4.mul(y, y);
  let p = madd(f32x4.splat(2.0 / 15), square, f32x4.splat(2.0 / 13));
  p = madd(p, square, f32x4.splat(2.0 / 11));
  p = madd(p, square, f32x4.splat(2.0 / 9));
  p = madd(p, square, f32x4.splat(2.0 / 7));
  p = madd(p, square, f32x4.splat(2.0 / 5));
  p = madd(p, square, f32x4.splat(2.0 / 3));
  p = madd(p, square, f32x4.splat(2));
  return madd(p, y, f32x4.pmax(x, f32x4.splat(0)));
}
