import { cellOf, drawStart, layoutOf } from '../cells';
import { headsOf } from '../cells/heads';
import { fromNamed } from '../cells/named';
import { timescalesOf } from '../cells/timescales';
import type { EngineFactory } from '../engines/engine';
import { readOut } from '../engines/reference/heads';
import { Stream } from '../math/random';
import { spanOf } from '../tasks';
import { inputsOf, labelsOf } from '../tasks/batch';
import { damaged, type Lesion } from './lesion';
import type { Trained } from './simulation';

/** What a network did while it read one row of bits: M bits, H neurons, K heads. */
export interface Sequence {
  /** "0110": [M]. */
  bits: string;
  /** The Ns of the heads, smallest first: [K]. */
  heads: number[];
  /** Of every neuron, in steps: [H]. */
  tau: Float32Array;
  /** h after the last step of every bit: [M, H]. */
  states: Float32Array;
  /** What every head says then, read at every bit: [K, M, 2]. */
  logits: Float32Array;
  /** The right answer, 0 or 1, for every head; a head that has not seen enough bits yet has none, NaN: [K, M]. */
  answers: Float32Array;
  /** What was harmed, and how many of its answers the whole network has wrong, where that is not it. */
  lesion?: { silent: readonly number[]; wholeWrong: number };
}

/** Where the state begins is drawn as in training, from this seed's stream for looking. */
const SEED = 0;

/**
 * Shows a network one row of bits and reads all of its heads at every bit. Each bit lasts k steps as in training; of
 * a range of k the shortest. In plain TypeScript: one sequence takes milliseconds.
 */
export function watch(
  _: EngineFactory,
  network: Trained,
  { bits, lesion }: { bits: string; lesion?: Lesion },
): Sequence {
  if (!lesion) return read(network, bits);
  const harmed = read(damaged(network, lesion), bits);
  const { silent } = lesion;
  const H = network.config.network.units;
  // What a silent neuron still does has no effect.
  for (const neuron of silent)
    for (let at = neuron; at < harmed.states.length; at += H) harmed.states[at] = 0;
  const wholeWrong = wrongIn(read(network, bits));
  return { ...harmed, lesion: { silent, wholeWrong } };
}

/** How many answers are wrong. */
const wrongIn = ({ answers, logits }: Sequence): number =>
  answers.reduce((sum, right, at) => {
    const said = logits[2 * at + 1] > logits[2 * at] ? 1 : 0;
    return sum + (Number.isNaN(right) || said === right ? 0 : 1);
  }, 0);

function read({ config, parameters }: Trained, bits: string): Sequence {
  const { network, task } = config;
  const heads = headsOf(parameters);
  const layout = layoutOf(network, heads.length);
  const vector = fromNamed(parameters, layout, heads, 0);
  const cell = cellOf(network);
  const H = network.units;
  const values = Uint8Array.from(bits, Number);
  const row = { length: values.length, batch: 1, repeat: task.repeat, values };

  const { states: all } = cell.forward(vector, layout, network, {
    length: row.length * row.repeat,
    inputs: inputsOf(task, row),
    h0: drawStart(network, 1, Stream.of(SEED, 'look')),
  });
  const states = new Float32Array(row.length * H);
  for (let m = 0; m < row.length; m++) {
    const end = (m + 1) * row.repeat;
    states.set(all.subarray(end * H, (end + 1) * H), m * H);
  }

  const answers = new Float32Array(heads.length * row.length).fill(Number.NaN);
  for (let m = 0; m < row.length; m++) {
    const asked = heads.filter((N) => spanOf(task, N) <= m + 1);
    const labels = labelsOf(task, { ...row, length: m + 1 }, asked);
    labels.forEach((label, k) => {
      answers[heads.indexOf(asked[k]) * row.length + m] = label;
    });
  }
  return {
    bits,
    heads,
    tau: timescalesOf(vector, layout, config, SEED),
    states,
    logits: readOut(vector, layout, { first: 0, count: heads.length }, states),
    answers,
  };
}
