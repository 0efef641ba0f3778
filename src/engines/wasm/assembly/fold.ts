import {
  affine,
  alpha,
  backwardMatrix,
  bias,
  forwardMatrix,
  gated,
  height,
  inputBias,
  inputWeight,
  leakOutside,
  NUMBER,
  panels,
  ROW,
  recurrent,
  shared,
  tau,
  units,
  used,
  width,
} from './memory';
import { transpose } from './panels';

/**
 * What every time step of a call shares. With α = 1 / max(τ, 1):
 *
 *   leak inside:   z(t) = A h(t−1) + α (b + b_in + w_in x(t)),  A = (1 − α) I + α W
 *   leak outside:  z(t) = W h(t−1) + b + b_in + w_in x(t)
 */
export function fold(): void {
  if (gated) foldGates();
  else foldLeaky();
}

function foldLeaky(): void {
  for (let i: usize = 0; i < units; i++) {
    const a: f32 = 1 / max<f32>(load<f32>(tau + i * NUMBER), 1);
    store<f32>(alpha + i * NUMBER, a);
    store<i32>(used + i * NUMBER, -1);
    const factor: f32 = leakOutside ? 1 : a;
    const at = affine + (i / 8) * 2 * ROW + (i % 8) * NUMBER;
    store<f32>(at, factor * (load<f32>(bias + i * NUMBER) + load<f32>(inputBias + i * NUMBER)));
    store<f32>(at, factor * load<f32>(inputWeight + i * NUMBER), ROW);
  }
  if (leakOutside) memory.copy(backwardMatrix, recurrent, width * width * NUMBER);
  else leak();
  transpose(backwardMatrix, width, forwardMatrix);
}

/** z(t) = W h(t−1) + b + b_in + w_in x(t) of all gates; b of the GRU's candidate is not among its inputs. */
function foldGates(): void {
  for (let i: usize = 0; i < height; i += 4) {
    const own = i < shared ? v128.load(bias + i * NUMBER) : f32x4.splat(0);
    const at = affine + (i / 8) * 2 * ROW + (i % 8) * NUMBER;
    v128.store(at, f32x4.add(own, v128.load(inputBias + i * NUMBER)));
    v128.store(at, v128.load(inputWeight + i * NUMBER), ROW);
  }
  transpose(recurrent, height, forwardMatrix);
}

/** A = (1 − α) I + α W. */
function leak(): void {
  for (let p: usize = 0; p < panels; p++) {
    for (let i: usize = 0; i < width; i++) {
      const at = (p * width + i) * ROW;
      const a = v128.load32_splat(alpha + i * NUMBER);
      v128.store(backwardMatrix + at, f32x4.mul(a, v128.load(recurrent + at)));
      v128.store(backwardMatrix + at, f32x4.mul(a, v128.load(recurrent + at, 16)), 16);
    }
  }
  for (let i: usize = 0; i < units; i++) {
    const at = backwardMatrix + diagonal(i);
    store<f32>(at, load<f32>(at) + (1 - load<f32>(alpha + i * NUMBER)));
  }
}

/** Where W[i][i] lies in W. */
export function diagonal(i: usize): usize {
  return ((i / 8) * width + i) * ROW + (i % 8) * NUMBER;
}
