import { diagonal } from './fold';
import { clearAbsent } from './mask';
import {
  alpha,
  bias,
  blocks,
  errors,
  gated,
  headWeights,
  inputBias,
  inputs,
  inputWeight,
  leakOutside,
  length,
  masked,
  NUMBER,
  panels,
  ROW,
  recurrent,
  rows,
  shared,
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
  const down = blocks * panels;
  for (let row: usize = 0; row < length * rows; row += BLOCK) {
    const size = min<usize>(BLOCK, length * rows - row);
    const error = errors + row * ROW;
    for (let q: usize = 0; q < down; q++) addPanel(q, error, inputs + row * NUMBER, size);
    const gradient = recurrent + toGradient;
    outer(error, stride, down, states + row * ROW, stride, panels, size, gradient);
  }
  if (gated) finishGates();
  else for (let i: usize = 0; i < units; i++) finish(i);
  if (masked) clearAbsent();
}

/** What panel q of the errors says about b, or where there is no other bias b_in, and about w_in. */
function addPanel(q: usize, errors: usize, x: usize, size: usize): void {
  const at = toGradient + q * ROW;
  if (q * 8 >= shared) {
    // Its candidate state hears W h + b only through r: the errors of its inputs are one block on.
    addUp(errors + q * stride, size, bias + at);
    addErrors(errors + (q + panels) * stride, x, size, inputBias + at, inputWeight + at);
  } else {
    addErrors(errors + q * stride, x, size, bias + at, inputWeight + at);
  }
}

/** Adds Σ e. */
function addUp(error: usize, size: usize, to: usize): void {
  for (let half: usize = 0; half < ROW; half += 16) {
    let sum = v128.load(to + half);
    for (let row = half; row < size * ROW; row += ROW) sum = f32x4.add(sum, v128.load(error + row));
    v128.store(to + half, sum);
  }
}

/** Adds Σ e and Σ e x. The number of rows is even. */
function addErrors(error: usize, x: usize, size: usize, toSum: usize, toSumX: usize): void {
  for (let half: usize = 0; half < ROW; half += 16) {
    let sum = v128.load(toSum + half);
    let sumX = v128.load(toSumX + half);
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
    v128.store(toSum + half, f32x4.add(sum, odd));
    v128.store(toSumX + half, f32x4.add(sumX, oddX));
    error += 16;
  }
}

/** b and b_in are added up, so that their gradients are the same, but for the GRU's candidate state. */
function finishGates(): void {
  memory.copy(inputBias + toGradient, bias + toGradient, shared * NUMBER);
  for (let at = inputWeight + toGradient; at < headWeights + toGradient; at += 16) {
    v128.store(at, flush(v128.load(at)));
  }
}

/**
 * Unit i of a leaky cell. With the leak inside, z = (1 − α) h + α u, so that all of its weights' gradients are α times those sums,
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
