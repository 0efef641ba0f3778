import { drawStart } from '../cells';
import type { TaskConfig } from '../config/schema';
import { fillNormal } from '../math/normal';
import type { Stream } from '../math/random';
import { drawBits, inputsOf, labelsOf } from '../tasks/batch';
import type { ToldNetwork } from './told-network';

/** What a network is told instead of its task alone. */
export type Telling = (place: number, contexts: number, stream: Stream) => Float64Array;

/** The task alone. */
export const clearly: Telling = (place, contexts) => {
  const context = new Float64Array(contexts);
  context[place] = 1;
  return context;
};

/** (1 − ε) of the task and ε of another one, any of them. */
export const blended =
  (share: number): Telling =>
  (place, contexts, stream) => {
    const context = new Float64Array(contexts);
    const other = stream.integer(0, contexts - 2);
    context[place] = 1 - share;
    context[other < place ? other : other + 1] += share;
    return context;
  };

/** The task, and to every number noise with this standard deviation. */
export const noisy =
  (deviation: number): Telling =>
  (place, contexts, stream) => {
    const context = fillNormal(new Float64Array(contexts), stream).map((each) => deviation * each);
    context[place] += 1;
    return context;
  };

/** How many sequences are asked about each task. */
interface Sample {
  /** Times that it is told anew, each with a length of its own: all lengths of training need many. */
  tellings: number;
  /** Sequences each time, all of one length. */
  batch: number;
}

/** The accuracy of every task of a mix under a way of telling: [K]. */
export function toldAccuracy(
  network: ToldNetwork,
  task: TaskConfig,
  telling: Telling,
  { tellings, batch }: Sample,
  stream: Stream,
): number[] {
  const K = network.contexts;
  const H = network.network.units;
  return Array.from({ length: K }, (_, place) => {
    let right = 0;
    for (let n = 0; n < tellings; n++) {
      network.tell(telling(place, K, stream));
      // Lengths as in training, where the tasks share them.
      const bits = drawBits(task, K, batch, stream);
      const labels = labelsOf(task, bits, [place + 1]);
      const length = bits.length * bits.repeat;
      const h0 = drawStart(network.network, batch, stream);
      const states = network.states({ length, inputs: inputsOf(task, bits), h0 });
      const answers = network.answers(states.subarray(length * batch * H));
      for (let s = 0; s < batch; s++) if (answers[s] === labels[s]) right++;
    }
    return right / (tellings * batch);
  });
}

/** The first ε or σ, between two that were measured, at which half of what is above chance is lost; undefined if none is. */
export function halfPoint(
  amounts: readonly number[],
  accuracy: readonly number[],
  chance = 0.5,
): number | undefined {
  const half = (accuracy[0] + chance) / 2;
  const after = accuracy.findIndex((value) => value < half);
  if (after <= 0) return undefined;
  const [from, to] = [accuracy[after - 1], accuracy[after]];
  return amounts[after - 1] + ((from - half) / (from - to)) * (amounts[after] - amounts[after - 1]);
}
