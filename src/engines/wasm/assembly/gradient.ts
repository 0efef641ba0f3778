import { diagonal } from './fold';
import {
  alpha,
  bias,
  errors,
  headWeights,
  inputBias,
  inputs,
  inputWeight,
  leakOutside,
  length,
  NUMBER,
  panels,
  ROW,
  recurrent,
  rows,
  states,
  stride,
  tau,
  toGradient,
  units,
  width,
} from './memory';
import { outer } from './products';
import { addProducts, flush, madd, total } from './simd';

/** How many rows, of all time steps and sequences, are added up while they are in the cache. */
const BLOCK: usize = 256;

export function clearGradient(): void {
  memory.fill(tau + toGradient, 0, headWeights - tau);
}

/**
 * The gradient of all but the heads, from the errors e = ∂L/∂z. First the sums over time and sequences
 * G = Σ e h(t−1)ᵀ, Σ e and Σ e x; then what they say about each unit's parameters.
 */
export function recurrentGradient(): void {
  for (let row: usize = 0; row < length * rows; row += BLOCK) {
    const size = min<usize>(BLOCK, length * rows - row);
    const error = errors + row * ROW;
    for (let p: usize = 0; p < panels; p++) addErrors(p, error + p * stride, inputs + row * NUMBER, size);
    const gradient = recurrent + toGradient;
    outer(error, stride, panels, states + row * ROW, stride, panels, size, gradient);
  }
  for (let i: usize = 0; i < units; i++) finish(i);
}

/** Adds Σ e to b's gradient and Σ e x to that of w_in. The number of rows is even. */
function addErrors(p: usize, error: usize, x: usize, size: usize): void {
  for (let half: usize = p * ROW; half < p * ROW + ROW; half += 16) {
    let sum = v128.load(bias + toGradient + half);
    let sumX = v128.load(inputWeight + toGradient + half);
    let odd = f32x4.splat(0);
    let oddX = odd;
    for (let row: usize = 0; row < size; row += 2) {
      const e = v128.load(error + row * ROW);
      const f = v128.load(error + row * ROW, ROW);
      sum = f32x4.add(sum, e);
      odd = f32x4.add(odd, f);
      sumX = madd(e, v128.load32_splat(x + row * NUMBER), sumX);
      oddX = madd(f, v128.load32_splat(x + row * NUMBER, NUMBER), oddX);
    }
    v128.store(bias + toGradient + half, f32x4.add(sum, odd));
    v128.store(inputWeight + toGradient + half, f32x4.add(sumX, oddX));
    error += 16;
  }
}

/**
 * Unit i. With the leak inside, z = (1 − α) h + α u, so that all of its weights' gradients are α times those sums,
 * and ∂L/∂α = Σ e (u − h) = W·G + (b + b_in) Σ e + w_in Σ e x − G[i][i], without u itself.
 */
function finish(i: usize): void {
  const at = i * NUMBER;
  const a = load<f32>(alpha + at);
  const factor: f32 = leakOutside ? 1 : a;
  const own = load<f32>(diagonal(i) + recurrent + toGradient);
  let sums = f64x2.splat(0);
  for (let p: usize = 0; p < panels; p++) {
    for (let half: usize = 0; half < ROW; half += 16) {
      const weight = recurrent + (p * width + i) * ROW + half;
      const g = v128.load(weight + toGradient);
      sums = addProducts(sums, v128.load(weight), g);
      v128.store(weight + toGradient, flush(f32x4.mul(g, f32x4.splat(factor))));
    }
  }
  const sum = load<f32>(bias + toGradient + at);
  const sumX = load<f32>(inputWeight + toGradient + at);
  let toAlpha: f64 = load<f32>(tau + toGradient + at);
  if (!leakOutside) {
    toAlpha = total(sums) + (<f64>load<f32>(bias + at) + load<f32>(inputBias + at)) * sum;
    toAlpha += <f64>load<f32>(inputWeight + at) * sumX - own;
  }
  store<f32>(bias + toGradient + at, factor * sum);
  store<f32>(inputBias + toGradient + at, factor * sum);
  store<f32>(inputWeight + toGradient + at, factor * sumX);
  // α = 1/τ; where the clamp holds τ at 1, no gradient passes.
  const passes = load<f32>(tau + at) >= 1;
  store<f32>(tau + toGradient + at, passes ? <f32>(-(<f64>a) * a * toAlpha) : 0);
}
