import { sigmoid, tanh } from './functions';
import { panels, ROW, silence, slot } from './memory';
import { flush } from './simd';

/** Kinds of f, by their place in ACTIVATIONS (see ../kernel.ts). */
const RELU = 1;
const TANH = 2;
const SIGMOID = 3;
let kind: i32 = 0;

/** f(z) = max(z, slope · z), which the products compute as they go; or `curved`, and a pass of its own: slope is 1. */
export let slope: f32 = 1;
export let curved: bool = false;
export let leakOutside: bool = false;

export function chooseCell(activation: i32, outside: bool): void {
  kind = activation;
  curved = kind == TANH || kind == SIGMOID;
  slope = curved ? 1 : kind == RELU ? 0 : 0.01;
  leakOutside = outside;
}

/** Puts f in place of z in all panels of one time step. Padding stays 0, though σ(0) = ½. */
export function activate(at: usize, stride: usize): void {
  for (let p: usize = 0; p < panels; p++) {
    for (let half: usize = 0; half < ROW; half += 16) {
      const used = v128.load(silence + p * ROW + half);
      const start = at + p * stride + half;
      for (let row = start; row < start + slot; row += ROW) {
        const z = v128.load(row);
        v128.store(row, v128.and(kind == TANH ? tanh(z) : sigmoid(z), used));
      }
    }
  }
}

/** Multiplies errors by the slope of f, in all panels of one time step. */
export function bend(error: usize, state: usize, stride: usize): void {
  for (let p: usize = 0; p < panels; p++) {
    for (let row: usize = 0; row < slot; row += 16) {
      const at = error + p * stride + row;
      v128.store(at, flush(f32x4.mul(v128.load(at), slopeAt(v128.load(state + p * stride + row)))));
    }
  }
}

/** The slope of f, written in terms of its value. */
export function slopeAt(f: v128): v128 {
  const one = f32x4.splat(1);
  if (kind == TANH) return f32x4.sub(one, f32x4.mul(f, f));
  if (kind == SIGMOID) return f32x4.mul(f, f32x4.sub(one, f));
  return v128.bitselect(one, f32x4.splat(slope), f32x4.gt(f, f32x4.splat(0)));
}
