// Written by scripts/tiles.mjs.
import { flush, madd } from '../assembly/simd';

export function forward4(from: usize, stride: usize, matrix: usize, stop: usize, to: usize, affine: usize, inputs: usize, slope: f32): void {
  let low: v128, high: v128, factor: v128;
  const bias0 = v128.load(affine), bias1 = v128.load(affine, 16);
  low = v128.load(affine, 32);
  high = v128.load(affine, 48);
  factor = v128.load32_splat(inputs, 0);
  let a0 = madd(low, factor, bias0), b0 = madd(high, factor, bias1);
  factor = v128.load32_splat(inputs, 4);
  let a1 = madd(low, factor, bias0), b1 = madd(high, factor, bias1);
  factor = v128.load32_splat(inputs, 8);
  let a2 = madd(low, factor, bias0), b2 = madd(high, factor, bias1);
  factor = v128.load32_splat(inputs, 12);
  let a3 = madd(low, factor, bias0), b3 = madd(high, factor, bias1);
  do {
    const next = matrix + 256;
    do {
      low = v128.load(matrix);
      high = v128.load(matrix, 16);
      factor = v128.load32_splat(from, 0);
      a0 = madd(low, factor, a0);
      b0 = madd(high, factor, b0);
      factor = v128.load32_splat(from, 32);
      a1 = madd(low, factor, a1);
      b1 = madd(high, factor, b1);
      factor = v128.load32_splat(from, 64);
      a2 = madd(low, factor, a2);
      b2 = madd(high, factor, b2);
      factor = v128.load32_splat(from, 96);
      a3 = madd(low, factor, a3);
      b3 = madd(high, factor, b3);
      matrix += 32;
      from += 4;
    } while (matrix != next);
    from += stride - 32;
  } while (matrix != stop);
  factor = f32x4.splat(slope);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, a0), a0), 0);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, b0), b0), 16);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, a1), a1), 32);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, b1), b1), 48);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, a2), a2), 64);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, b2), b2), 80);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, a3), a3), 96);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, b3), b3), 112);
}

export function backward4(from: usize, stride: usize, matrix: usize, stop: usize, to: usize, states: usize, slope: f32): void {
  let low: v128, high: v128, factor: v128;

  let a0 = f32x4.splat(0), b0 = a0;
  let a1 = f32x4.splat(0), b1 = a1;
  let a2 = f32x4.splat(0), b2 = a2;
  let a3 = f32x4.splat(0), b3 = a3;
  do {
    const next = matrix + 256;
    do {
      low = v128.load(matrix);
      high = v128.load(matrix, 16);
      factor = v128.load32_splat(from, 0);
      a0 = madd(low, factor, a0);
      b0 = madd(high, factor, b0);
      factor = v128.load32_splat(from, 32);
      a1 = madd(low, factor, a1);
      b1 = madd(high, factor, b1);
      factor = v128.load32_splat(from, 64);
      a2 = madd(low, factor, a2);
      b2 = madd(high, factor, b2);
      factor = v128.load32_splat(from, 96);
      a3 = madd(low, factor, a3);
      b3 = madd(high, factor, b3);
      matrix += 32;
      from += 4;
    } while (matrix != next);
    from += stride - 32;
  } while (matrix != stop);
  low = f32x4.splat(slope);
  high = f32x4.splat(1);
  factor = f32x4.splat(0);
  v128.store(to, flush(f32x4.mul(a0, v128.bitselect(high, low, f32x4.gt(v128.load(states, 0), factor)))), 0);
  v128.store(to, flush(f32x4.mul(b0, v128.bitselect(high, low, f32x4.gt(v128.load(states, 16), factor)))), 16);
  v128.store(to, flush(f32x4.mul(a1, v128.bitselect(high, low, f32x4.gt(v128.load(states, 32), factor)))), 32);
  v128.store(to, flush(f32x4.mul(b1, v128.bitselect(high, low, f32x4.gt(v128.load(states, 48), factor)))), 48);
  v128.store(to, flush(f32x4.mul(a2, v128.bitselect(high, low, f32x4.gt(v128.load(states, 64), factor)))), 64);
  v128.store(to, flush(f32x4.mul(b2, v128.bitselect(high, low, f32x4.gt(v128.load(states, 80), factor)))), 80);
  v128.store(to, flush(f32x4.mul(a3, v128.bitselect(high, low, f32x4.gt(v128.load(states, 96), factor)))), 96);
  v128.store(to, flush(f32x4.mul(b3, v128.bitselect(high, low, f32x4.gt(v128.load(states, 112), factor)))), 112);
}

export function forward6(from: usize, stride: usize, matrix: usize, stop: usize, to: usize, affine: usize, inputs: usize, slope: f32): void {
  let low: v128, high: v128, factor: v128;
  const bias0 = v128.load(affine), bias1 = v128.load(affine, 16);
  low = v128.load(affine, 32);
  high = v128.load(affine, 48);
  factor = v128.load32_splat(inputs, 0);
  let a0 = madd(low, factor, bias0), b0 = madd(high, factor, bias1);
  factor = v128.load32_splat(inputs, 4);
  let a1 = madd(low, factor, bias0), b1 = madd(high, factor, bias1);
  factor = v128.load32_splat(inputs, 8);
  let a2 = madd(low, factor, bias0), b2 = madd(high, factor, bias1);
  factor = v128.load32_splat(inputs, 12);
  let a3 = madd(low, factor, bias0), b3 = madd(high, factor, bias1);
  factor = v128.load32_splat(inputs, 16);
  let a4 = madd(low, factor, bias0), b4 = madd(high, factor, bias1);
  factor = v128.load32_splat(inputs, 20);
  let a5 = madd(low, factor, bias0), b5 = madd(high, factor, bias1);
  do {
    const next = matrix + 256;
    do {
      low = v128.load(matrix);
      high = v128.load(matrix, 16);
      factor = v128.load32_splat(from, 0);
      a0 = madd(low, factor, a0);
      b0 = madd(high, factor, b0);
      factor = v128.load32_splat(from, 32);
      a1 = madd(low, factor, a1);
      b1 = madd(high, factor, b1);
      factor = v128.load32_splat(from, 64);
      a2 = madd(low, factor, a2);
      b2 = madd(high, factor, b2);
      factor = v128.load32_splat(from, 96);
      a3 = madd(low, factor, a3);
      b3 = madd(high, factor, b3);
      factor = v128.load32_splat(from, 128);
      a4 = madd(low, factor, a4);
      b4 = madd(high, factor, b4);
      factor = v128.load32_splat(from, 160);
      a5 = madd(low, factor, a5);
      b5 = madd(high, factor, b5);
      matrix += 32;
      from += 4;
    } while (matrix != next);
    from += stride - 32;
  } while (matrix != stop);
  factor = f32x4.splat(slope);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, a0), a0), 0);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, b0), b0), 16);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, a1), a1), 32);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, b1), b1), 48);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, a2), a2), 64);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, b2), b2), 80);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, a3), a3), 96);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, b3), b3), 112);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, a4), a4), 128);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, b4), b4), 144);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, a5), a5), 160);
  v128.store(to, f32x4.pmax(f32x4.mul(factor, b5), b5), 176);
}

export function backward6(from: usize, stride: usize, matrix: usize, stop: usize, to: usize, states: usize, slope: f32): void {
  let low: v128, high: v128, factor: v128;

  let a0 = f32x4.splat(0), b0 = a0;
  let a1 = f32x4.splat(0), b1 = a1;
  let a2 = f32x4.splat(0), b2 = a2;
  let a3 = f32x4.splat(0), b3 = a3;
  let a4 = f32x4.splat(0), b4 = a4;
  let a5 = f32x4.splat(0), b5 = a5;
  do {
    const next = matrix + 256;
    do {
      low = v128.load(matrix);
      high = v128.load(matrix, 16);
      factor = v128.load32_splat(from, 0);
      a0 = madd(low, factor, a0);
      b0 = madd(high, factor, b0);
      factor = v128.load32_splat(from, 32);
      a1 = madd(low, factor, a1);
      b1 = madd(high, factor, b1);
      factor = v128.load32_splat(from, 64);
      a2 = madd(low, factor, a2);
      b2 = madd(high, factor, b2);
      factor = v128.load32_splat(from, 96);
      a3 = madd(low, factor, a3);
      b3 = madd(high, factor, b3);
      factor = v128.load32_splat(from, 128);
      a4 = madd(low, factor, a4);
      b4 = madd(high, factor, b4);
      factor = v128.load32_splat(from, 160);
      a5 = madd(low, factor, a5);
      b5 = madd(high, factor, b5);
      matrix += 32;
      from += 4;
    } while (matrix != next);
    from += stride - 32;
  } while (matrix != stop);
  low = f32x4.splat(slope);
  high = f32x4.splat(1);
  factor = f32x4.splat(0);
  v128.store(to, flush(f32x4.mul(a0, v128.bitselect(high, low, f32x4.gt(v128.load(states, 0), factor)))), 0);
  v128.store(to, flush(f32x4.mul(b0, v128.bitselect(high, low, f32x4.gt(v128.load(states, 16), factor)))), 16);
  v128.store(to, flush(f32x4.mul(a1, v128.bitselect(high, low, f32x4.gt(v128.load(states, 32), factor)))), 32);
  v128.store(to, flush(f32x4.mul(b1, v128.bitselect(high, low, f32x4.gt(v128.load(states, 48), factor)))), 48);
  v128.store(to, flush(f32x4.mul(a2, v128.bitselect(high, low, f32x4.gt(v128.load(states, 64), factor)))), 64);
  v128.store(to, flush(f32x4.mul(b2, v128.bitselect(high, low, f32x4.gt(v128.load(states, 80), factor)))), 80);
  v128.store(to, flush(f32x4.mul(a3, v128.bitselect(high, low, f32x4.gt(v128.load(states, 96), factor)))), 96);
  v128.store(to, flush(f32x4.mul(b3, v128.bitselect(high, low, f32x4.gt(v128.load(states, 112), factor)))), 112);
  v128.store(to, flush(f32x4.mul(a4, v128.bitselect(high, low, f32x4.gt(v128.load(states, 128), factor)))), 128);
  v128.store(to, flush(f32x4.mul(b4, v128.bitselect(high, low, f32x4.gt(v128.load(states, 144), factor)))), 144);
  v128.store(to, flush(f32x4.mul(a5, v128.bitselect(high, low, f32x4.gt(v128.load(states, 160), factor)))), 160);
  v128.store(to, flush(f32x4.mul(b5, v128.bitselect(high, low, f32x4.gt(v128.load(states, 176), factor)))), 176);
}

export function outer4(errors: usize, next: usize, states: usize, stop: usize, to: usize): void {
  let low: v128, high: v128, factor: v128;
  let a0 = v128.load(to, 0), b0 = v128.load(to, 16);
  let a1 = v128.load(to, 32), b1 = v128.load(to, 48);
  let a2 = v128.load(to, 64), b2 = v128.load(to, 80);
  let a3 = v128.load(to, 96), b3 = v128.load(to, 112);
  do {
      low = v128.load(states);
      high = v128.load(states, 16);
      factor = v128.load32_splat(errors, 0);
      a0 = madd(low, factor, a0);
      b0 = madd(high, factor, b0);
      factor = v128.load32_splat(errors, 4);
      a1 = madd(low, factor, a1);
      b1 = madd(high, factor, b1);
      factor = v128.load32_splat(errors, 8);
      a2 = madd(low, factor, a2);
      b2 = madd(high, factor, b2);
      factor = v128.load32_splat(errors, 12);
      a3 = madd(low, factor, a3);
      b3 = madd(high, factor, b3);
    errors += 32;
    next += 32;
    states += 32;
  } while (states != stop);
  v128.store(to, a0, 0);
  v128.store(to, b0, 16);
  v128.store(to, a1, 32);
  v128.store(to, b1, 48);
  v128.store(to, a2, 64);
  v128.store(to, b2, 80);
  v128.store(to, a3, 96);
  v128.store(to, b3, 112);
}

export function outer6(errors: usize, next: usize, states: usize, stop: usize, to: usize): void {
  let low: v128, high: v128, factor: v128;
  let a0 = v128.load(to, 0), b0 = v128.load(to, 16);
  let a1 = v128.load(to, 32), b1 = v128.load(to, 48);
  let a2 = v128.load(to, 64), b2 = v128.load(to, 80);
  let a3 = v128.load(to, 96), b3 = v128.load(to, 112);
  let a4 = v128.load(to, 128), b4 = v128.load(to, 144);
  let a5 = v128.load(to, 160), b5 = v128.load(to, 176);
  do {
      low = v128.load(states);
      high = v128.load(states, 16);
      factor = v128.load32_splat(errors, 0);
      a0 = madd(low, factor, a0);
      b0 = madd(high, factor, b0);
      factor = v128.load32_splat(errors, 4);
      a1 = madd(low, factor, a1);
      b1 = madd(high, factor, b1);
      factor = v128.load32_splat(errors, 8);
      a2 = madd(low, factor, a2);
      b2 = madd(high, factor, b2);
      factor = v128.load32_splat(errors, 12);
      a3 = madd(low, factor, a3);
      b3 = madd(high, factor, b3);
      factor = v128.load32_splat(errors, 16);
      a4 = madd(low, factor, a4);
      b4 = madd(high, factor, b4);
      factor = v128.load32_splat(errors, 20);
      a5 = madd(low, factor, a5);
      b5 = madd(high, factor, b5);
    errors += 32;
    next += 32;
    states += 32;
  } while (states != stop);
  v128.store(to, a0, 0);
  v128.store(to, b0, 16);
  v128.store(to, a1, 32);
  v128.store(to, b1, 48);
  v128.store(to, a2, 64);
  v128.store(to, b2, 80);
  v128.store(to, a3, 96);
  v128.store(to, b3, 112);
  v128.store(to, a4, 128);
  v128.store(to, b4, 144);
  v128.store(to, a5, 160);
  v128.store(to, b5, 176);
}

export function outer4and2(errors: usize, next: usize, states: usize, stop: usize, to: usize): void {
  let low: v128, high: v128, factor: v128;
  let a0 = v128.load(to, 0), b0 = v128.load(to, 16);
  let a1 = v128.load(to, 32), b1 = v128.load(to, 48);
  let a2 = v128.load(to, 64), b2 = v128.load(to, 80);
  let a3 = v128.load(to, 96), b3 = v128.load(to, 112);
  let a4 = v128.load(to, 128), b4 = v128.load(to, 144);
  let a5 = v128.load(to, 160), b5 = v128.load(to, 176);
  do {
      low = v128.load(states);
      high = v128.load(states, 16);
      factor = v128.load32_splat(errors, 16);
      a0 = madd(low, factor, a0);
      b0 = madd(high, factor, b0);
      factor = v128.load32_splat(errors, 20);
      a1 = madd(low, factor, a1);
      b1 = madd(high, factor, b1);
      factor = v128.load32_splat(errors, 24);
      a2 = madd(low, factor, a2);
      b2 = madd(high, factor, b2);
      factor = v128.load32_splat(errors, 28);
      a3 = madd(low, factor, a3);
      b3 = madd(high, factor, b3);
      factor = v128.load32_splat(next, 0);
      a4 = madd(low, factor, a4);
      b4 = madd(high, factor, b4);
      factor = v128.load32_splat(next, 4);
      a5 = madd(low, factor, a5);
      b5 = madd(high, factor, b5);
    errors += 32;
    next += 32;
    states += 32;
  } while (states != stop);
  v128.store(to, a0, 0);
  v128.store(to, b0, 16);
  v128.store(to, a1, 32);
  v128.store(to, b1, 48);
  v128.store(to, a2, 64);
  v128.store(to, b2, 80);
  v128.store(to, a3, 96);
  v128.store(to, b3, 112);
  v128.store(to, a4, 128);
  v128.store(to, b4, 144);
  v128.store(to, a5, 160);
  v128.store(to, b5, 176);
}

export function outer2and4(errors: usize, next: usize, states: usize, stop: usize, to: usize): void {
  let low: v128, high: v128, factor: v128;
  let a0 = v128.load(to, 0), b0 = v128.load(to, 16);
  let a1 = v128.load(to, 32), b1 = v128.load(to, 48);
  let a2 = v128.load(to, 64), b2 = v128.load(to, 80);
  let a3 = v128.load(to, 96), b3 = v128.load(to, 112);
  let a4 = v128.load(to, 128), b4 = v128.load(to, 144);
  let a5 = v128.load(to, 160), b5 = v128.load(to, 176);
  do {
      low = v128.load(states);
      high = v128.load(states, 16);
      factor = v128.load32_splat(errors, 24);
      a0 = madd(low, factor, a0);
      b0 = madd(high, factor, b0);
      factor = v128.load32_splat(errors, 28);
      a1 = madd(low, factor, a1);
      b1 = madd(high, factor, b1);
      factor = v128.load32_splat(next, 0);
      a2 = madd(low, factor, a2);
      b2 = madd(high, factor, b2);
      factor = v128.load32_splat(next, 4);
      a3 = madd(low, factor, a3);
      b3 = madd(high, factor, b3);
      factor = v128.load32_splat(next, 8);
      a4 = madd(low, factor, a4);
      b4 = madd(high, factor, b4);
      factor = v128.load32_splat(next, 12);
      a5 = madd(low, factor, a5);
      b5 = madd(high, factor, b5);
    errors += 32;
    next += 32;
    states += 32;
  } while (states != stop);
  v128.store(to, a0, 0);
  v128.store(to, b0, 16);
  v128.store(to, a1, 32);
  v128.store(to, b1, 48);
  v128.store(to, a2, 64);
  v128.store(to, b2, 80);
  v128.store(to, a3, 96);
  v128.store(to, b3, 112);
  v128.store(to, a4, 128);
  v128.store(to, b4, 144);
  v128.store(to, a5, 160);
  v128.store(to, b5, 176);
}
