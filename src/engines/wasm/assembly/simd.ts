/** The smallest numbers of SIMD arithmetic. A vector holds four float32. */

/** a · b + c; fused into one operation where the module may use relaxed SIMD. */
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Far too small to matter, and far above the denormal numbers, which slow processors down a hundredfold. */
const TINY: f32 = 1e-20;

/** Makes tiny numbers 0; NaN stays. */
export function flush(value: v128): v128 {
  return flushBelow(value, TINY);
}

/** Makes numbers smaller than `least` 0; NaN stays. */
export function flushBelow(value: v128, least: f32): v128 {
  return v128.andnot(value, f32x4.lt(f32x4.abs(value), f32x4.splat(least)));
}

/** Adds four numbers to two sums in double precision. */
export function addDoubles(sums: v128, value: v128): v128 {
  const low = f64x2.promote_low_f32x4(value);
  return f64x2.add(sums, f64x2.add(low, f64x2.promote_low_f32x4(upper(value))));
}

/** Adds the products of two vectors to two sums in double precision. */
export function addProducts(sums: v128, a: v128, b: v128): v128 {
  const low = f64x2.mul(f64x2.promote_low_f32x4(a), f64x2.promote_low_f32x4(b));
  const high = f64x2.mul(f64x2.promote_low_f32x4(upper(a)), f64x2.promote_low_f32x4(upper(b)));
  return f64x2.add(sums, f64x2.add(low, high));
}

/** Adds up two sums in double precision. */
export function total(sums: v128): f64 {
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}

function upper(value: v128): v128 {
  return v128.shuffle<f32>(value, value, 2, 3, 2, 3);
}
