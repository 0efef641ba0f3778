import { activate, bend, mix, split } from './cell';
import {
  backwardMatrix,
  drivesAt,
  errorsAt,
  forwardMatrix,
  inputsAt,
  leaked,
  leakOutside,
  length,
  logits,
  NUMBER,
  outputBackward,
  outputWidth,
  panels,
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
export function onward(t: usize): void {
  const before = statesAt(t - 1);
  const after = statesAt(t);
  const value = leakOutside ? drivesAt(t) : after;
  for (let p: usize = 0; p < panels; p++) {
    const shift = p * stride;
    multiply(before, stride, panels, forwardMatrix + p * width * ROW, value + shift);
    activate(p, value + shift, inputsAt(t));
    if (leakOutside) mix(p, before + shift, value + shift, after + shift);
  }
}

/** The errors ∂L/∂z(t) of all time steps, from those of the heads. h(0) is given and has none. */
export function backThroughTime(): void {
  if (leakOutside) memory.fill(leaked, 0, rows * width * NUMBER);
  backTo(length, logits, slot, outputWidth / 8, outputBackward);
  for (let t = length - 1; t > 0; t--) backTo(t, errorsAt(t + 1), stride, panels, backwardMatrix);
}

/**
 * The errors of time step t, from errors of what reads h(t) with a matrix.
 * @param depth panels of those errors, `apart` bytes apart
 */
function backTo(t: usize, from: usize, apart: usize, depth: usize, matrix: usize): void {
  for (let p: usize = 0; p < panels; p++) {
    const shift = p * stride;
    const panel = matrix + p * depth * 8 * ROW;
    const error = errorsAt(t) + shift;
    if (leakOutside) {
      multiply(from, apart, depth, panel, returned);
      split(p, returned, leaked + p * slot, statesAt(t - 1) + shift, drivesAt(t) + shift, error);
    } else {
      multiply(from, apart, depth, panel, error);
      bend(error, statesAt(t) + shift);
    }
  }
}
