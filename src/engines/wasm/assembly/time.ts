import * as gru from './gru';
import * as leaky from './leaky';
import * as lstm from './lstm';
import {
  backwardMatrix,
  blocks,
  errorsAt,
  forwardMatrix,
  GRU,
  gated,
  kind,
  leaked,
  leakOutside,
  length,
  logits,
  NUMBER,
  outputBackward,
  outputWidth,
  panels,
  productsAt,
  ROW,
  returned,
  rows,
  slot,
  statesAt,
  stride,
  width,
} from './memory';
import { multiply } from './products';

/** h(t) from h(t−1). */
export function stepForward(t: usize): void {
  const before = statesAt(t - 1);
  const products = productsAt(t);
  for (let p: usize = 0; p < panels; p++) {
    for (let q = p; q < blocks * panels; q += panels) {
      multiply(before, stride, panels, forwardMatrix + q * width * ROW, products + q * stride);
    }
    if (!gated) leaky.forward(p, t);
    else if (kind === GRU) gru.forward(p, t);
    else lstm.forward(p, t);
  }
}

/** The errors ∂L/∂z(t), or of the gates, of all time steps, from those of the heads. h(0) is given and has none. */
export function backThroughTime(): void {
  if (gated || leakOutside) memory.fill(leaked, 0, rows * width * NUMBER);
  backTo(length, logits, slot, outputWidth / 8, outputBackward);
  for (let t = length - 1; t > 0; t--) backTo(t, errorsAt(t + 1), stride, blocks * panels, backwardMatrix);
}

/**
 * The errors of time step t, from errors of what reads h(t) with a matrix.
 * @param depth panels of those errors, `apart` bytes apart
 */
function backTo(t: usize, from: usize, apart: usize, depth: usize, matrix: usize): void {
  for (let p: usize = 0; p < panels; p++) {
    const inPlace = !gated && !leakOutside;
    const to = inPlace ? errorsAt(t) + p * stride : returned;
    multiply(from, apart, depth, matrix + p * depth * 8 * ROW, to);
    if (!gated) leaky.backward(p, t);
    else if (kind === GRU) gru.backward(p, t);
    else lstm.backward(p, t);
  }
}
