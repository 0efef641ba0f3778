import { diagonal } from './fold';
import { project } from './mask';
import {
  adam,
  bias,
  gated,
  headBiases,
  headWeights,
  inputBias,
  inputWeight,
  masked,
  NUMBER,
  outputs,
  recurrent,
  selfConnected,
  tau,
  toGradient,
  toMomentum,
  toVariance,
  units,
  updates,
  width,
} from './memory';
import { addProducts, flush, flushBelow, madd, total } from './simd';

/** Clipping and the optimizers. They leave out what is frozen or not in use. */

/** The settings of the present update; the gradient counts `scale` times. */
let scale: f32 = 1;
let rate: f32 = 0;
let mu: f32 = 0;
let nesterov: bool = false;
/** Of all arrays but τ. */
let decay: f32 = 0;

/** Of Adam, as in the reference engine. */
const BETA_1: f64 = 0.9;
const BETA_2: f64 = 0.999;
const EPSILON: f32 = 1e-8;
/** What is so small does not matter beside ε, but would make squares denormal; and the same for its square. */
const TINY_GRADIENT: f32 = 1e-15;
const TINY_VARIANCE: f32 = 1e-30;

/** The norm of the whole gradient. */
export function norm(first: usize, trainTau: bool, trainRecurrent: bool): f64 {
  const weights = headWeights + first * 2 * width * NUMBER;
  const biases = headBiases + first * 4 * NUMBER;
  return Math.sqrt(
    squares(trainTau ? tau : inputWeight, trainRecurrent ? headWeights : recurrent) +
      squares(weights, weights + outputs * 2 * width * NUMBER) +
      squares(biases, biases + outputs * 4 * NUMBER),
  );
}

/** How far, and how, the next `update` goes. */
export function setStepSize(
  clip: f64,
  learningRate: f32,
  momentum: f32,
  ahead: bool,
  weightDecay: f32,
): void {
  scale = <f32>clip;
  rate = learningRate;
  mu = momentum;
  nesterov = ahead;
  decay = weightDecay;
}

/** One update. The arrays are numbered as they lie in memory, but for the heads: weights, biases, weights, biases. */
export function update(first: usize, trainTau: bool, trainRecurrent: bool): void {
  if (trainTau && !gated) learn(0, tau, inputWeight, 0);
  learn(1, inputWeight, inputBias);
  learn(2, inputBias, bias);
  learn(3, bias, recurrent);
  if (trainRecurrent) learn(4, recurrent, headWeights);
  for (let head = first; head < first + outputs; head++) {
    const weights = headWeights + head * 2 * width * NUMBER;
    const biases = headBiases + head * 4 * NUMBER;
    learn(5 + 2 * head, weights, weights + 2 * width * NUMBER);
    learn(6 + 2 * head, biases, biases + 4 * NUMBER);
  }
  if (masked) project();
  else if (!selfConnected) for (let i: usize = 0; i < units; i++) store<f32>(recurrent + diagonal(i), 0);
}

function squares(from: usize, to: usize): f64 {
  let sums = f64x2.splat(0);
  for (let at = from + toGradient; at < to + toGradient; at += 16) {
    const g = v128.load(at);
    sums = addProducts(sums, g, g);
  }
  return total(sums);
}

function learn(array: usize, from: usize, to: usize, lambda: f32 = decay): void {
  if (adam) {
    // A float32 counts up to 2²⁴; long before that the corrections are 1.
    const t = load<f32>(updates + array * NUMBER) + 1;
    store<f32>(updates + array * NUMBER, t);
    adapt(from, to, <u32>t, lambda);
  } else {
    descend(from, to, lambda);
  }
}

/** SGD: g ← g + λ θ;  m ← μ m + g;  θ ← θ − η m, with Nesterov θ ← θ − η (g + μ m) */
function descend(from: usize, to: usize, lambda: f32): void {
  const minusRate = f32x4.splat(-rate);
  for (let at = from; at < to; at += 16) {
    let g = f32x4.mul(f32x4.splat(scale), v128.load(at + toGradient));
    if (lambda > 0) g = madd(f32x4.splat(lambda), v128.load(at), g);
    const m = flush(madd(f32x4.splat(mu), v128.load(at + toMomentum), g));
    v128.store(at + toMomentum, m);
    const change = nesterov ? madd(f32x4.splat(mu), m, g) : m;
    v128.store(at, madd(minusRate, change, v128.load(at)));
  }
}

/** Adam: m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  θ ← (1 − η λ) θ − η m̂ / (√v̂ + ε) */
function adapt(from: usize, to: usize, t: u32, lambda: f32): void {
  const pace = f32x4.splat(<f32>(-rate / (1 - power(BETA_1, t))));
  const correction = f32x4.splat(<f32>(1 / Math.sqrt(1 - power(BETA_2, t))));
  for (let at = from; at < to; at += 16) {
    const clipped = f32x4.mul(f32x4.splat(scale), v128.load(at + toGradient));
    const g = flushBelow(clipped, TINY_GRADIENT);
    const faded = f32x4.mul(f32x4.splat(<f32>BETA_1), v128.load(at + toMomentum));
    const m = flush(madd(f32x4.splat(<f32>(1 - BETA_1)), g, faded));
    const square = f32x4.mul(f32x4.splat(<f32>(1 - BETA_2)), f32x4.mul(g, g));
    const v = flushBelow(madd(f32x4.splat(<f32>BETA_2), v128.load(at + toVariance), square), TINY_VARIANCE);
    v128.store(at + toMomentum, m);
    v128.store(at + toVariance, v);
    const size = madd(f32x4.sqrt(v), correction, f32x4.splat(EPSILON));
    const kept = f32x4.mul(f32x4.splat(1 - rate * lambda), v128.load(at));
    v128.store(at, madd(pace, f32x4.div(m, size), kept));
  }
}

/** By repeated squaring, which is the same everywhere. */
function power(base: f64, exponent: u32): f64 {
  let result: f64 = 1;
  for (; exponent > 0; exponent >>= 1) {
    if (exponent & 1) result *= base;
    base *= base;
  }
  return result;
}
