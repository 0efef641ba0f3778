import { sigmoid, tanh } from './functions';
import {
  affine,
  bias,
  blockAt,
  inputsAt,
  leaked,
  NUMBER,
  panels,
  ROW,
  returned,
  slot,
  statesAt,
  stride,
  width,
} from './memory';
import { flush, madd } from './simd';

/**
 * The GRU (see src/cells/gru.ts): r, z and m = W_n h(t−1) + b_n in this order, and after them, not part of any product,
 * the candidate states n; a panel of 8 units at a time.
 */

/** From the products with h(t−1) to r, z and m, in their place; n and h(t). */
export function forward(p: usize, t: usize): void {
  const r = blockAt(0, p, t);
  const z = blockAt(1, p, t);
  const m = blockAt(2, p, t);
  const n = blockAt(3, p, t);
  const before = statesAt(t - 1) + p * stride;
  const after = statesAt(t) + p * stride;
  const block = panels * 2 * ROW;
  for (let half: usize = 0; half < ROW; half += 16) {
    const at = affine + p * 2 * ROW + half;
    const cr = v128.load(at);
    const vr = v128.load(at, ROW);
    const cz = v128.load(at + block);
    const vz = v128.load(at + block, ROW);
    const cn = v128.load(at + 2 * block);
    const vn = v128.load(at + 2 * block, ROW);
    const own = v128.load(bias + 2 * width * NUMBER + p * ROW + half);
    let x = inputsAt(t);
    for (let row = half; row < slot; row += ROW) {
      const input = v128.load32_splat(x);
      const resets = sigmoid(f32x4.add(v128.load(r + row), madd(vr, input, cr)));
      const keeps = sigmoid(f32x4.add(v128.load(z + row), madd(vz, input, cz)));
      const recurrentCandidate = f32x4.add(v128.load(m + row), own);
      const candidate = tanh(madd(resets, recurrentCandidate, madd(vn, input, cn)));
      v128.store(r + row, resets);
      v128.store(z + row, keeps);
      v128.store(m + row, recurrentCandidate);
      v128.store(n + row, candidate);
      v128.store(after + row, flush(madd(keeps, f32x4.sub(v128.load(before + row), candidate), candidate)));
      x += NUMBER;
    }
  }
}

/**
 * From ∂L/∂h(t), the sum of what has come back through W and of what was kept past it, to the errors of r, z, m and
 * what n is the tanh of, in their place; z ∂L/∂h(t) is kept past W in turn.
 */
export function backward(p: usize, t: usize): void {
  const r = blockAt(0, p, t);
  const z = blockAt(1, p, t);
  const m = blockAt(2, p, t);
  const n = blockAt(3, p, t);
  const before = statesAt(t - 1) + p * stride;
  const kept = leaked + p * slot;
  const one = f32x4.splat(1);
  for (let at: usize = 0; at < slot; at += 16) {
    const error = f32x4.add(v128.load(returned + at), v128.load(kept + at));
    const resets = v128.load(r + at);
    const keeps = v128.load(z + at);
    const candidate = v128.load(n + at);
    const remains = f32x4.mul(error, keeps);
    const renewed = f32x4.sub(error, remains);
    const bent = flush(f32x4.mul(renewed, f32x4.sub(one, f32x4.mul(candidate, candidate))));
    const recurrentGradient = f32x4.mul(bent, resets);
    const reset = f32x4.mul(f32x4.mul(recurrentGradient, v128.load(m + at)), f32x4.sub(one, resets));
    const difference = f32x4.sub(v128.load(before + at), candidate);
    v128.store(r + at, flush(reset));
    v128.store(z + at, flush(f32x4.mul(f32x4.mul(renewed, keeps), difference)));
    v128.store(m + at, flush(recurrentGradient));
    v128.store(n + at, bent);
    v128.store(kept + at, flush(remains));
  }
}
