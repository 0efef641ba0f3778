import { drawStart } from '../cells';
import { WARM_UP } from '../config/breaking';
import type { RunConfig } from '../config/schema';
import { Stream } from '../math/random';
import { taskOf } from '../tasks';
import { inputsOf } from '../tasks/batch';

/** How long a stream is, and how often it is drawn; the paper's authors take 10 × 1,000 bits. */
export interface StreamSettings {
  trials: number;
  /** Bits of each trial that count, after the warm-up. */
  bits: number;
  seed: number;
}

/** The probability of a 1 where none is given: no answer is then more frequent than another by the bits alone. */
const P = 0.5;

/**
 * Streams of random bits on which a network is asked after every bit: M bits, the first of which do not count, B trials.
 * The same seed gives the same bits to every network of a task.
 */
export interface TestStream {
  trials: number;
  /** Bits that count, and those before them. */
  bits: number;
  warmUp: number;
  /** How many steps a bit lasts, k. */
  repeat: number;
  /** 0 or 1: [M, B]. */
  values: Uint8Array;
  /** x(1) … x(T), T = M · k: [T, B]. */
  inputs: Float32Array;
  /** What every trial begins with, drawn as in training: [B, carries · H]. */
  h0: Float32Array;
}

/**
 * @param largest the largest N that will be asked
 * @param repeat how many steps a bit lasts; of a range of the task the shortest, where none is given
 * @param p the probability of a 1, or `uniform` for one drawn from U(0, 1) for every trial
 */
export function drawTestStream(
  { network, task }: Pick<RunConfig, 'network' | 'task'>,
  { trials, bits, seed }: StreamSettings,
  largest: number,
  repeat = task.repeat,
  p: number | 'uniform' = P,
): TestStream {
  const stream = Stream.of(seed, 'look');
  const warmUp = Math.max(WARM_UP, largest);
  const ps = Array.from({ length: trials }, () => (p === 'uniform' ? stream.uniform() : p));
  const values = Uint8Array.from({ length: (warmUp + bits) * trials }, (_, at) =>
    stream.uniform() < ps[at % trials] ? 1 : 0,
  );
  const drawn = { length: warmUp + bits, batch: trials, repeat, values };
  return {
    trials,
    bits,
    warmUp,
    repeat,
    values,
    inputs: inputsOf(task, drawn),
    h0: drawStart(network, trials, stream),
  };
}

/** The right answers for N after every bit that counts: [bits, B]. */
export function answersOf(
  { task }: Pick<RunConfig, 'task'>,
  { trials, bits, warmUp, values }: TestStream,
  N: number,
): Uint8Array {
  const { answer } = taskOf(task);
  const answers = new Uint8Array(bits * trials);
  for (let m = 0; m < bits; m++) {
    for (let b = 0; b < trials; b++) {
      answers[m * trials + b] = answer((back) => values[(warmUp + m - back) * trials + b], N);
    }
  }
  return answers;
}

/** The accuracy of always giving the more frequent answer on such a stream. */
export const chanceOn = ({ task }: Pick<RunConfig, 'task'>, N: number): number => taskOf(task).chance(N, P);
