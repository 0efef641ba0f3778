import { activate, bend, curved, leakOutside, slope } from './cell';
import {
  affine,
  backwardMatrix,
  drivesAt,
  errorsAt,
  forwardMatrix,
  inputsAt,
  leaked,
  length,
  logits,
  outputBackward,
  outputWidth,
  panels,
  returned,
  rows,
  slot,
  statesAt,
  stride,
  width,
} from './memory';
import { mix, split } from './outside';
import { backward, forward } from './products';

/** h(t) from h(t−1). */
export function onward(t: usize): void {
  const before = statesAt(t - 1);
  const after = statesAt(t);
  const value = leakOutside ? drivesAt(t) : after;
  forward(before, stride, panels, forwardMatrix, affine, inputsAt(t), value, stride, panels, slope);
  if (curved) activate(value, stride);
  if (leakOutside) mix(before, value, after, stride);
}

/** The errors ∂L/∂z(t) of all time steps, from those of the heads. There is none for h(0), which is given. */
export function backThroughTime(): void {
  memory.fill(leaked, 0, leakOutside ? width * rows * 4 : 0);
  backTo(length, logits, slot, outputWidth / 8, outputBackward);
  for (let t = length - 1; t > 0; t--) backTo(t, errorsAt(t + 1), stride, panels, backwardMatrix);
}

/** The errors of time step t, from errors that depend on h(t) by a matrix. */
function backTo(t: usize, from: usize, fromStride: usize, depth: usize, matrix: usize): void {
  const state = statesAt(t);
  const error = errorsAt(t);
  if (leakOutside) {
    backward(from, fromStride, depth, matrix, state, stride, returned, slot, panels, 1);
    split(returned, leaked, statesAt(t - 1), drivesAt(t), error, stride);
  } else {
    backward(from, fromStride, depth, matrix, state, stride, error, stride, panels, slope);
    if (curved) bend(error, state, stride);
  }
}
