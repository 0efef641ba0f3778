import { Stream } from '../../math/random';
import { ForwardRun } from './forward';
import { type AnswerAccuracy, answerAccuracy } from './measures';
import type { ModulesNetwork } from './network';
import { fitProbes, type Probe, probeAccuracy, probed } from './probe';
import { type Showing, sample, show } from './sample';
import { DIGITS, STEPS } from './settings';
import type { OfHalves } from './specialization';
import { isLit } from './task';
import { FIRST_UNIT } from './wiring';

/** Few enough to follow a slider that is dragged. */
const COUNTS = { fitted: 800, tested: 500, answers: 1000 };
/** … a network that is another one in the next moment. */
const IN_PASSING = { fitted: 300, tested: 200, answers: 300 };

/** What a network knows and does as it is shown digits now. */
export interface Inspection {
  /** Readouts that were fitted while both halves spoke. */
  probes: [Probe[], Probe[]];
  /** How often those are right: [step − 1][half][digit]. */
  accuracy: OfHalves[];
  answers: AnswerAccuracy;
  /** η², the share of a neuron's variance that a digit explains: [step − 1][neuron][digit]. */
  tells: [left: number, right: number][][];
}

const kept = new WeakMap<ModulesNetwork, Map<string, unknown>>();

/** Works something out once for a network under a name. */
function once<T>(network: ModulesNetwork, name: string, make: () => T): T {
  const all = kept.get(network) ?? new Map<string, unknown>();
  kept.set(network, all);
  if (!all.has(name)) all.set(name, make());
  return all.get(name) as T;
}

/** @param isPassing whether the network is about to change: less exact, and faster */
export function inspect(network: ModulesNetwork, showing: Showing, isPassing = false): Inspection {
  const parts = inspecting(network, showing, isPassing);
  let part = parts.next();
  while (!part.done) part = parts.next();
  return part.value;
}

/** What `inspect` does, with a stop after each of its parts: it takes what was done already. */
export function* inspecting(
  network: ModulesNetwork,
  { noise, silenced }: Showing,
  isPassing = false,
): Generator<void, Inspection> {
  const counts = isPassing ? IN_PASSING : COUNTS;
  const stream = (index: number) => Stream.of(network.seed, 'look', index);
  const probes = once(network, `probes ${noise} ${isPassing}`, () =>
    fitProbes(network, { noise }, counts.fitted, stream(1)),
  );
  yield;
  const part = <T>(name: string, make: () => T) =>
    once(network, `${name} ${noise} ${silenced} ${isPassing}`, make);
  const accuracy = part('accuracy', () =>
    probeAccuracy(network, probes, { noise, silenced }, counts.tested, stream(2)),
  );
  yield;
  const answers = part('answers', () =>
    answerAccuracy(network, { noise, silenced }, stream(3), counts.answers),
  );
  yield;
  const tells = part('tells', () => tellsOf(network, { noise, silenced }, counts.tested, stream(4)));
  return part('all', () => ({ probes, accuracy, answers, tells }));
}

/** η² = variance between the means of ten digits, of all variance. */
function tellsOf(
  network: ModulesNetwork,
  showing: Showing,
  tested: number,
  stream: Stream,
): Inspection['tells'] {
  const neurons = 2 * network.wiring.units;
  const groups = 2 * DIGITS;
  const counts = new Float64Array(groups);
  // Of each step and neuron: sums by digit, then the sum of squares.
  const sums = Array.from({ length: STEPS * neurons }, () => new Float64Array(groups + 1));
  for (const { run, pairs } of sample(network, showing, tested, stream))
    for (let b = 0; b < run.batch; b++) {
      const [left, right] = [pairs[0][b], DIGITS + pairs[1][b]];
      counts[left]++;
      counts[right]++;
      sums.forEach((sum, i) => {
        const state = run.steps[1 + Math.floor(i / neurons)][(FIRST_UNIT + (i % neurons)) * run.batch + b];
        sum[left] += state;
        sum[right] += state;
        sum[groups] += state * state;
      });
    }
  const explained = (sum: Float64Array, first: number) => {
    let [total, between, count] = [0, 0, 0];
    for (let group = first; group < first + DIGITS; group++) {
      total += sum[group];
      count += counts[group];
      if (counts[group] > 0) between += sum[group] ** 2 / counts[group];
    }
    const variance = sum[groups] - total ** 2 / count;
    return variance > 1e-9 ? (between - total ** 2 / count) / variance : 0;
  };
  return Array.from({ length: STEPS }, (_, t) =>
    Array.from({ length: neurons }, (_, neuron): [number, number] => {
      const sum = sums[t * neurons + neuron];
      return [explained(sum, 0), explained(sum, DIGITS)];
    }),
  );
}

/** What one pair of digits makes of a network. */
export interface PairRun {
  /** Pixels that are lit: [step − 1][digit][pixel]. */
  frames: [boolean[], boolean[]][];
  /** h after every step: [step − 1][neuron]. */
  states: number[][];
  /** What readouts of each half find after every step, ten values a digit: [step − 1][half][20]. */
  guesses: [number[], number[]][];
  decider: 0 | 1;
  answer: number;
  /** Softmax of the answer within the half that decides. */
  certainty: number;
}

/** Runs a pair of digits. @param draw which noise */
export function runPair(
  network: ModulesNetwork,
  [left, right]: readonly [number, number],
  showing: Showing,
  { probes }: Pick<Inspection, 'probes'>,
  draw: number,
): PairRun {
  const run = new ForwardRun(network.wiring, 1);
  show(network, run, [Uint8Array.of(left), Uint8Array.of(right)], showing, Stream.of(draw, 'look'));
  const decider = run.decider[0] as 0 | 1;
  const { digit: answer, logit } = run.largest(decider, 0);
  const logits = run.logits.subarray(decider * DIGITS, (decider + 1) * DIGITS);
  const steps = Array.from({ length: STEPS }, (_, t) => t);
  return {
    frames: steps.map((t) => {
      const lit = Array.from(run.steps[t].subarray(0, FIRST_UNIT), isLit);
      return [lit.slice(0, FIRST_UNIT / 2), lit.slice(FIRST_UNIT / 2)];
    }),
    states: steps.map((t) => [...run.steps[t + 1].subarray(FIRST_UNIT)]),
    guesses: steps.map((t) => [probed(run, probes[0][t], 0), probed(run, probes[1][t], 0)]),
    decider,
    answer,
    certainty: 1 / logits.reduce((sum, each) => sum + Math.exp(each - logit), 0),
  };
}
