import { sigmoid, softplus } from './functions';
import {
  headBiases,
  headWeights,
  length,
  logits,
  NUMBER,
  outputBackward,
  outputBias,
  outputForward,
  outputGradient,
  outputs,
  outputWidth,
  panels,
  ROW,
  rows,
  sequences,
  signs,
  slot,
  statesAt,
  stride,
  toGradient,
  width,
} from './memory';
import { transpose } from './panels';
import { multiply, outer } from './products';
import { addDoubles, total } from './simd';

/**
 * The heads: they read h(T), in products like those of a time step. With two classes only the difference of the
 * logits matters to training, d = logit(1) − logit(0), so that there is one output a head.
 */

/** Bytes of a slot's biases. */
const BIASES: usize = 4 * NUMBER;

/** The differences d of the active heads: [K, B]. */
export function readDifferences(first: usize): void {
  clear();
  for (let k: usize = 0; k < outputs; k++) {
    const from = headWeights + (first + k) * 2 * width * NUMBER;
    for (let i: usize = 0; i < width; i += 4) {
      const zero = v128.load(from + i * NUMBER);
      const one = v128.load(from + (width + i) * NUMBER);
      v128.store(place(outputBackward, k, i), f32x4.sub(one, zero));
    }
    const biases = headBiases + (first + k) * BIASES;
    setBias(k, load<f32>(biases, NUMBER) - load<f32>(biases));
  }
  readOut();
}

/** The logits of both classes of the active heads: [2 K, B]. */
export function readLogits(first: usize): void {
  clear();
  for (let o: usize = 0; o < outputs; o++) {
    const from = headWeights + (2 * first + o) * width * NUMBER;
    for (let i: usize = 0; i < width; i += 4) {
      v128.store(place(outputBackward, o, i), v128.load(from + i * NUMBER));
    }
    setBias(o, load<f32>(headBiases + (first + o / 2) * BIASES + (o % 2) * NUMBER));
  }
  readOut();
}

/**
 * With y = ±1 for the answers 1 and 0: the loss Σ_k mean_s softplus(−y d), and in place of d its gradient
 * −y σ(−y d) / B. In the padding y is 0.
 */
export function loss(): f64 {
  let sums = f64x2.splat(0);
  const share = f32x4.splat(1 / <f32>sequences);
  for (let at: usize = 0; at < rows * outputWidth * NUMBER; at += 16) {
    const y = v128.load(signs + at);
    const wrong = f32x4.neg(f32x4.mul(y, v128.load(logits + at)));
    sums = addDoubles(sums, f32x4.mul(f32x4.abs(y), softplus(wrong)));
    v128.store(logits + at, f32x4.mul(f32x4.mul(f32x4.neg(y), sigmoid(wrong)), share));
  }
  return total(sums) / sequences;
}

/** The gradient of weights and biases of the active heads, from that of the differences. */
export function headGradient(first: usize): void {
  memory.fill(outputGradient, 0, outputWidth * width * NUMBER);
  const depth = outputWidth / 8;
  outer(logits, slot, depth, statesAt(length), stride, panels, rows, outputGradient);
  for (let k: usize = 0; k < outputs; k++) {
    const to = headWeights + toGradient + (first + k) * 2 * width * NUMBER;
    for (let i: usize = 0; i < width; i += 4) {
      const gradient = v128.load(place(outputGradient, k, i));
      v128.store(to + i * NUMBER, f32x4.neg(gradient));
      v128.store(to + (width + i) * NUMBER, gradient);
    }
    let sum: f32 = 0;
    const errors = logits + (k / 8) * slot + (k % 8) * NUMBER;
    for (let row: usize = 0; row < rows; row++) sum += load<f32>(errors + row * ROW);
    const biases = headBiases + toGradient + (first + k) * BIASES;
    store<f32>(biases, -sum);
    store<f32>(biases, sum, NUMBER);
  }
}

/** Where the number in row o and column i of a matrix of the heads lies, in panels of columns. */
function place(matrix: usize, o: usize, i: usize): usize {
  return matrix + ((i / 8) * outputWidth + o) * ROW + (i % 8) * NUMBER;
}

function clear(): void {
  memory.fill(outputBackward, 0, outputWidth * width * NUMBER);
  memory.fill(outputBias, 0, outputWidth * NUMBER);
}

function setBias(o: usize, value: f32): void {
  store<f32>(outputBias + o * NUMBER, value);
}

function readOut(): void {
  transpose(outputBackward, outputWidth, outputForward);
  for (let q: usize = 0; q < outputWidth / 8; q++) {
    const to = logits + q * slot;
    multiply(statesAt(length), stride, panels, outputForward + q * width * ROW, to);
    for (let half: usize = 0; half < ROW; half += 16) {
      const bias = v128.load(outputBias + q * ROW + half);
      for (let at = to + half; at < to + slot; at += ROW) v128.store(at, f32x4.add(v128.load(at), bias));
    }
  }
}
