import { sigmoid, tanh } from './functions';
import {
  affine,
  alpha,
  drivesAt,
  errorsAt,
  inputsAt,
  leaked,
  leakOutside,
  NUMBER,
  productsAt,
  ROW,
  returned,
  slot,
  statesAt,
  stride,
  tau,
  toGradient,
  used,
} from './memory';
import { flush, madd } from './simd';

/** The leaky cell (see src/cells/leaky.ts), besides the matrix products: a panel of 8 units at a time. */

/** Kinds of f, by their place in ACTIVATIONS (see ../kernel.ts). */
const RELU = 1;
const TANH = 2;
const SIGMOID = 3;
let kind: i32 = 0;
/** f(z) = max(z, slope · z), unless it is curved; then slope is 1. */
let slope: f32 = 1;
let curved: bool = false;

export function chooseActivation(activation: i32): void {
  kind = activation;
  curved = kind === TANH || kind === SIGMOID;
  slope = curved ? 1 : kind === RELU ? 0 : 0.01;
}

/** h(t), from the product with h(t−1). */
export function forward(p: usize, t: usize): void {
  const shift = p * stride;
  const value = productsAt(t) + shift;
  activate(p, value, inputsAt(t));
  if (leakOutside) mix(p, statesAt(t - 1) + shift, value, statesAt(t) + shift);
}

/** The errors ∂L/∂z(t), from what has come back through W. */
export function backward(p: usize, t: usize): void {
  const shift = p * stride;
  const error = errorsAt(t) + shift;
  if (leakOutside) {
    split(p, returned, leaked + p * slot, statesAt(t - 1) + shift, drivesAt(t) + shift, error);
  } else {
    bend(error, statesAt(t) + shift);
  }
}

/** From the product with h(t−1) to f(z), z = product + c + v x(t), in place. */
function activate(p: usize, at: usize, x: usize): void {
  const panel = affine + p * 2 * ROW;
  const c0 = v128.load(panel);
  const c1 = v128.load(panel, 16);
  const v0 = v128.load(panel, ROW);
  const v1 = v128.load(panel, ROW + 16);
  const flat = f32x4.splat(slope);
  const stop = at + slot;
  for (let row = at; row !== stop; row += ROW) {
    const input = v128.load32_splat(x);
    const z0 = f32x4.add(v128.load(row), madd(v0, input, c0));
    const z1 = f32x4.add(v128.load(row, 16), madd(v1, input, c1));
    v128.store(row, f32x4.pmax(f32x4.mul(flat, z0), z0));
    v128.store(row, f32x4.pmax(f32x4.mul(flat, z1), z1), 16);
    x += NUMBER;
  }
  if (curved) curve(p, at);
}

/** Puts f(z) in place of z. Padding stays 0, though σ(0) = ½. */
function curve(p: usize, at: usize): void {
  for (let half: usize = 0; half < ROW; half += 16) {
    const own = v128.load(used + p * ROW + half);
    for (let row = at + half; row < at + slot; row += ROW) {
      const z = v128.load(row);
      v128.store(row, v128.and(kind === TANH ? tanh(z) : sigmoid(z), own));
    }
  }
}

/** Leak inside, a step back: from ∂L/∂h(t) to ∂L/∂z(t), in place. */
function bend(error: usize, state: usize): void {
  const stop = error + slot;
  for (; error !== stop; error += 16, state += 16) {
    v128.store(error, flush(f32x4.mul(v128.load(error), slopeAt(v128.load(state)))));
  }
}

/** The slope of f, in terms of its value. */
function slopeAt(f: v128): v128 {
  if (curved) {
    const one = f32x4.splat(1);
    return kind === TANH ? f32x4.sub(one, f32x4.mul(f, f)) : f32x4.mul(f, f32x4.sub(one, f));
  }
  const steep = v128.and(f32x4.splat(1 - slope), f32x4.gt(f, f32x4.splat(0)));
  return f32x4.add(f32x4.splat(slope), steep);
}

/** Leak outside, a step forward: h(t) = (1 − α) h(t−1) + α f(u(t)). */
function mix(p: usize, before: usize, drive: usize, after: usize): void {
  for (let half: usize = 0; half < ROW; half += 16) {
    const a = v128.load(alpha + p * ROW + half);
    for (let row: usize = half; row < slot; row += ROW) {
      const h = v128.load(before + row);
      v128.store(after + row, madd(a, f32x4.sub(v128.load(drive + row), h), h));
    }
  }
}

/**
 * Leak outside, a step back. The error e = ∂L/∂h(t) is the sum of what has come back through W and of what has
 * leaked past it. α e f'(u) goes on through W, (1 − α) e leaks; Σ_s e (f(u) − h(t−1)) is added to α's gradient.
 */
function split(p: usize, returned: usize, leaked: usize, before: usize, drive: usize, error: usize): void {
  for (let half: usize = 0; half < ROW; half += 16) {
    const a = v128.load(alpha + p * ROW + half);
    const rest = f32x4.sub(f32x4.splat(1), a);
    const gradient = tau + toGradient + p * ROW + half;
    let sum = v128.load(gradient);
    for (let row: usize = half; row < slot; row += ROW) {
      const e = f32x4.add(v128.load(returned + row), v128.load(leaked + row));
      const f = v128.load(drive + row);
      v128.store(leaked + row, flush(f32x4.mul(rest, e)));
      v128.store(error + row, flush(f32x4.mul(f32x4.mul(a, e), slopeAt(f))));
      sum = madd(e, f32x4.sub(f, v128.load(before + row)), sum);
    }
    v128.store(gradient, sum);
  }
}
