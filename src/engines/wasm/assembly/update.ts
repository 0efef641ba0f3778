import { diagonal } from './fold';
import {
  headBiases,
  headWeights,
  inputWeight,
  NUMBER,
  outputs,
  recurrent,
  tau,
  toGradient,
  toMomentum,
  units,
  width,
} from './memory';
import { addProducts, flush, madd, total } from './simd';

/** Clipping and the optimizer: SGD with momentum. Both leave out what is frozen or not in use. */

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

/** One update with the gradient times `scale`. W keeps no diagonal. */
export function update(
  first: usize,
  trainTau: bool,
  trainRecurrent: bool,
  scale: f32,
  rate: f32,
  mu: f32,
  nesterov: bool,
): void {
  const weights = headWeights + first * 2 * width * NUMBER;
  const biases = headBiases + first * 4 * NUMBER;
  descend(trainTau ? tau : inputWeight, trainRecurrent ? headWeights : recurrent, scale, rate, mu, nesterov);
  descend(weights, weights + outputs * 2 * width * NUMBER, scale, rate, mu, nesterov);
  descend(biases, biases + outputs * 4 * NUMBER, scale, rate, mu, nesterov);
  for (let i: usize = 0; i < units; i++) store<f32>(recurrent + diagonal(i), 0);
}

function squares(from: usize, to: usize): f64 {
  let sums = f64x2.splat(0);
  for (let at = from + toGradient; at < to + toGradient; at += 16) {
    const g = v128.load(at);
    sums = addProducts(sums, g, g);
  }
  return total(sums);
}

/** m ← μ m + g;  θ ← θ − η m, with Nesterov θ ← θ − η (g + μ m) */
function descend(from: usize, to: usize, scale: f32, rate: f32, mu: f32, nesterov: bool): void {
  const minusRate = f32x4.splat(-rate);
  for (let at = from; at < to; at += 16) {
    const g = f32x4.mul(f32x4.splat(scale), v128.load(at + toGradient));
    const m = flush(madd(f32x4.splat(mu), v128.load(at + toMomentum), g));
    v128.store(at + toMomentum, m);
    v128.store(at, madd(minusRate, nesterov ? madd(f32x4.splat(mu), m, g) : m, v128.load(at)));
  }
}
