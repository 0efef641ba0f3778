import { fold } from './fold';
import { clearGradient, recurrentGradient } from './gradient';
import { headGradient, loss, readDifferences, readLogits } from './heads';
import { initial, length, NUMBER, sequences, simulated, statesAt, stride, units } from './memory';
import { pack, unpack } from './panels';
import { backThroughTime, onward } from './time';
import { norm, update } from './update';

/** What the engine calls. Every call follows a `reserve` and the caller's writing into the memory it made. */

// What is exported stays a function of its own. Within its caller a tile would lose its registers.
export * from '../build/tiles';
export { chooseActivation } from './cell';
export {
  bias,
  configure,
  headBiases,
  headWeights,
  initial,
  inputBias,
  inputs,
  inputWeight,
  logits,
  recurrent,
  reserve,
  rows,
  signs,
  simulated,
  tau,
  toMomentum,
  width,
} from './memory';
export { peak } from './peak';

/** The norm of the last gradient, before clipping. */
export let gradientNorm: f64 = 0;

/** One whole update with the heads from slot `first` on; returns the loss. */
export function train(
  first: usize,
  trainTau: bool,
  trainRecurrent: bool,
  learningRate: f32,
  momentum: f32,
  nesterov: bool,
  clipNorm: f64,
): f64 {
  begin();
  for (let t: usize = 1; t <= length; t++) onward(t);
  readDifferences(first);
  const result = loss();
  headGradient(first);
  clearGradient();
  backThroughTime();
  recurrentGradient();
  gradientNorm = norm(first, trainTau, trainRecurrent);
  const scale = min<f64>(1, clipNorm / (gradientNorm + 1e-6));
  update(first, trainTau, trainRecurrent, <f32>scale, learningRate, momentum, nesterov);
  return result;
}

/** Leaves the logits of the heads from slot `first` on, after the last step, at `logits`. */
export function forward(first: usize): void {
  begin();
  for (let t: usize = 1; t <= length; t++) onward(t);
  readLogits(first);
}

/** Leaves the states of all time steps at `simulated`. */
export function simulate(): void {
  begin();
  for (let t: usize = 1; t <= length; t++) {
    onward(t);
    unpack(statesAt(t), stride, simulated + (t - 1) * sequences * units * NUMBER);
  }
}

function begin(): void {
  fold();
  pack(initial, statesAt(0), stride);
}
