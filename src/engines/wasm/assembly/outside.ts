import { slopeAt } from './cell';
import { alpha, panels, ROW, slot, tau, toGradient } from './memory';
import { flush, madd } from './simd';

/** The leak outside of f: h(t) = (1 − α) h(t−1) + α f(u(t)). */

/** One step onward: h(t) from h(t−1) and f(u(t)). */
export function mix(before: usize, drive: usize, after: usize, stride: usize): void {
  for (let p: usize = 0; p < panels; p++) {
    for (let half: usize = 0; half < ROW; half += 16) {
      const a = v128.load(alpha + p * ROW + half);
      for (let row: usize = half; row < slot; row += ROW) {
        const h = v128.load(before + p * stride + row);
        const f = v128.load(drive + p * stride + row);
        v128.store(after + p * stride + row, madd(a, f32x4.sub(f, h), h));
      }
    }
  }
}

/**
 * One step back. The error e = ∂L/∂h(t) is the sum of what comes back through W and of what leaked past it. Of it
 * α e f'(u) goes on through W, (1 − α) e leaks, and Σ_s e (f(u) − h(t−1)) is added to α's gradient.
 */
export function split(
  returned: usize,
  leaked: usize,
  before: usize,
  drive: usize,
  error: usize,
  stride: usize,
): void {
  for (let p: usize = 0; p < panels; p++) {
    for (let half: usize = 0; half < ROW; half += 16) {
      const a = v128.load(alpha + p * ROW + half);
      const rest = f32x4.sub(f32x4.splat(1), a);
      let sum = v128.load(tau + toGradient + p * ROW + half);
      for (let row: usize = half; row < slot; row += ROW) {
        const e = f32x4.add(v128.load(returned + p * slot + row), v128.load(leaked + p * slot + row));
        const f = v128.load(drive + p * stride + row);
        const h = v128.load(before + p * stride + row);
        v128.store(leaked + p * slot + row, flush(f32x4.mul(rest, e)));
        v128.store(error + p * stride + row, flush(f32x4.mul(f32x4.mul(a, e), slopeAt(f))));
        sum = madd(e, f32x4.sub(f, h), sum);
      }
      v128.store(tau + toGradient + p * ROW + half, sum);
    }
  }
}
