import { longestOf } from '../config/mix';
import type { TaskConfig } from '../config/schema';
import type { Stream } from '../math/random';
import { smallBytes, smallFloats } from '../math/small-arrays';
import { taskOf } from './index';

/** A batch of bit sequences of one length: M bits each, B sequences. */
export interface Bits {
  length: number;
  batch: number;
  /** How many steps each bit lasts, k. */
  repeat: number;
  /** 0 or 1: [M, B]. */
  values: Uint8Array;
}

/**
 * How many bits a sequence has at least and at most for tasks up to N (paper, section 2.2, but for a mix). A length that is set
 * grows where a larger N is asked than training comes to.
 */
export function lengthsOf(task: TaskConfig, N: number): readonly [number, number] {
  if (task.length === 0) return taskOf(task).lengths?.(N) ?? [N + 2, 4 * N + 1];
  const length = Math.max(task.length, longestOf(task, N));
  return [length, length];
}

/** The longest sequence, in steps, for tasks up to N. */
export const maxSteps = (task: TaskConfig, N: number): number => lengthsOf(task, N)[1] * task.repeatTo;

/** How long sequences are on the average, in steps: lengths are uniform, and so are the steps that each bit lasts. */
export function meanSteps(task: TaskConfig, N: number): number {
  const [least, most] = lengthsOf(task, N);
  return ((least + most) / 2) * ((task.repeat + task.repeatTo) / 2);
}

/** How many steps the bits of one batch last: a number, or one drawn from a range. */
const drawRepeat = ({ repeat, repeatTo }: TaskConfig, stream: Stream) =>
  repeat === repeatTo ? repeat : stream.integer(repeat, repeatTo);

/**
 * Draws a batch: one length for all, uniform between its bounds; each sequence with its own probability of
 * a 1 where p is `uniform`.
 * @param N the largest N in training
 */
export function drawBits(task: TaskConfig, N: number, batch: number, stream: Stream): Bits {
  const length = stream.integer(...lengthsOf(task, N));
  const repeat = drawRepeat(task, stream);
  const values = smallBytes(length * batch);
  for (let s = 0; s < batch; s++) {
    const p = task.p === 'uniform' ? stream.uniform() : task.p;
    for (let m = 0; m < length; m++) values[m * batch + s] = stream.uniform() < p ? 1 : 0;
  }
  return { length, batch, repeat, values };
}

/** What the network sees: every bit for k steps, as 0 and 1 or as −1 and +1: [T, B], T = M · k. */
export function inputsOf({ coding }: TaskConfig, { length, batch, repeat, values }: Bits): Float32Array {
  const inputs = smallFloats(length * repeat * batch);
  const [zero, width] = coding === '01' ? [0, 1] : [-1, 2];
  for (let m = 0; m < length; m++) {
    const first = m * repeat * batch;
    for (let s = 0; s < batch; s++) inputs[first + s] = zero + width * values[m * batch + s];
    for (let k = 1; k < repeat; k++) inputs.copyWithin(first + k * batch, first, first + batch);
  }
  return inputs;
}

/** The right answers of every N in `Ns`: [K, B]. */
export function labelsOf(
  task: TaskConfig,
  { length, batch, values }: Bits,
  Ns: readonly number[],
): Uint8Array {
  const { answer } = taskOf(task);
  const labels = smallBytes(Ns.length * batch);
  const latest = smallBytes(length); // of one sequence, the last bit first
  const bit = (back: number) => latest[back];
  for (let s = 0; s < batch; s++) {
    for (let back = 0; back < length; back++) latest[back] = values[(length - 1 - back) * batch + s];
    for (let k = 0; k < Ns.length; k++) labels[k * batch + s] = answer(bit, Ns[k]);
  }
  return labels;
}
