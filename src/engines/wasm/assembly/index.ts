import { fold } from './fold';
import { clearGradient, recurrentGradient } from './gradient';
import { headGradient, loss, readDifferences, readLogits } from './heads';
import {
  carried,
  cellsAt,
  ended,
  initial,
  kind,
  LSTM,
  length,
  NUMBER,
  sequences,
  simulated,
  statesAt,
  stride,
  units,
} from './memory';
import { pack, unpack } from './panels';
import { backThroughTime, stepForward } from './time';
import { norm, setStepSize, update } from './update';

/** What the engine calls. Every call follows a `reserve` and the caller's writing into the memory it made. */

// What is exported stays a function of its own. Within its caller a tile would lose its registers.
export * from '../build/tiles';
export { chooseActivation } from './leaky';
export {
  bias,
  configure,
  ended,
  headBiases,
  headWeights,
  height,
  initial,
  inputBias,
  inputs,
  inputWeight,
  least,
  logits,
  most,
  recurrent,
  reserve,
  rows,
  signs,
  simulated,
  tau,
  toGradient,
  toMomentum,
  toVariance,
  updates,
  width,
} from './memory';
export { peak } from './peak';
export { chooseTiles } from './products';

/** The norm of the last gradient, before clipping. */
export let gradientNorm: f64 = 0;

/** Leaves the gradient of the loss, which it returns; heads from slot `first` on are asked. */
export function gradient(first: usize): f64 {
  begin();
  for (let t: usize = 1; t <= length; t++) stepForward(t);
  readDifferences(first);
  const result = loss();
  headGradient(first);
  clearGradient();
  backThroughTime();
  recurrentGradient();
  return result;
}

/** One whole update with the heads from slot `first` on; returns the loss. */
export function train(
  first: usize,
  trainTau: bool,
  trainRecurrent: bool,
  learningRate: f32,
  momentum: f32,
  nesterov: bool,
  clipNorm: f64,
  weightDecay: f32,
): f64 {
  const result = gradient(first);
  gradientNorm = norm(first, trainTau, trainRecurrent);
  setStepSize(min<f64>(1, clipNorm / (gradientNorm + 1e-6)), learningRate, momentum, nesterov, weightDecay);
  update(first, trainTau, trainRecurrent);
  return result;
}

/** Leaves the logits of the heads from slot `first` on, after the last step, at `logits`. */
export function forward(first: usize): void {
  begin();
  for (let t: usize = 1; t <= length; t++) stepForward(t);
  readLogits(first);
}

/** Leaves the states of all time steps at `simulated`, and what the last one carries on at `ended`. */
export function simulate(): void {
  begin();
  const row = units * NUMBER;
  for (let t: usize = 1; t <= length; t++) {
    stepForward(t);
    unpack(statesAt(t), stride, simulated + (t - 1) * sequences * row, row);
  }
  unpack(statesAt(length), stride, ended, carried);
  if (kind === LSTM) unpack(cellsAt(length), stride, ended + row, carried);
}

function begin(): void {
  fold();
  pack(initial, carried, statesAt(0), stride);
  if (kind === LSTM) pack(initial + units * NUMBER, carried, cellsAt(0), stride);
}
