import { ReadoutFitter } from '../../analysis/linear-readout';
import type { Readout } from '../../analysis/stream-runner';
import type { Stream } from '../../math/random';
import type { ForwardRun } from './forward';
import type { ModulesNetwork } from './network';
import { type Showing, sample } from './sample';
import { DIGITS, STEPS } from './settings';
import type { OfHalves } from './specialization';
import { FIRST_UNIT } from './wiring';

/** Pairs that readouts are fitted to, and that they are then tested on. */
export const PROBED = { fitted: 2500, tested: 1500 };

/** Linear readouts of some neurons: ten of the left digit, then ten of the right one. */
export interface Probe {
  /** The first of the neurons, and how many they are. */
  first: number;
  count: number;
  /** The step after which they are read. */
  step: number;
  readouts: Readout[];
}

/** Readouts of each half after every step: [half][step − 1]; by least squares from pairs that are drawn for it. */
export function fitProbes(
  network: ModulesNetwork,
  showing: Showing,
  count: number,
  stream: Stream,
): [Probe[], Probe[]] {
  const { units } = network.wiring;
  const steps = Array.from({ length: STEPS }, (_, t) => t + 1);
  const each = [0, units].map((first) => steps.map((step) => ({ first, count: units, step })));
  const fitted = fitAll(network, each.flat(), showing, count, stream);
  return [fitted.slice(0, STEPS), fitted.slice(STEPS)];
}

/** Readouts of both halves together after the last step. */
export const fitJointProbe = (
  network: ModulesNetwork,
  showing: Showing,
  count: number,
  stream: Stream,
): Probe =>
  fitAll(network, [{ first: 0, count: 2 * network.wiring.units, step: STEPS }], showing, count, stream)[0];

function fitAll(
  network: ModulesNetwork,
  wanted: Omit<Probe, 'readouts'>[],
  showing: Showing,
  count: number,
  stream: Stream,
): Probe[] {
  const fitters = wanted.map((probe) => new ReadoutFitter(probe.count, 2 * DIGITS));
  const states = new Float32Array(2 * network.wiring.units);
  const answers = new Uint8Array(2 * DIGITS);
  for (const { run, pairs } of sample(network, showing, count, stream))
    for (let b = 0; b < run.batch; b++) {
      answers.fill(0);
      answers[pairs[0][b]] = 1;
      answers[DIGITS + pairs[1][b]] = 1;
      wanted.forEach((probe, i) => {
        fitters[i].add(statesOf(run, probe, b, states), 0, answers);
      });
    }
  return wanted.map((probe, i) => ({ ...probe, readouts: fitters[i].fit() }));
}

function statesOf(
  { steps, batch }: ForwardRun,
  { first, count, step }: Omit<Probe, 'readouts'>,
  b: number,
  out: Float32Array,
): Float32Array {
  for (let i = 0; i < count; i++) out[i] = steps[step][(FIRST_UNIT + first + i) * batch + b];
  return out;
}

/** What a probe finds of each digit, as shares of certainty: 1 for the one it is sure of, 0 for others. */
export function probed(run: ForwardRun, { first, count, step, readouts }: Probe, b: number): number[] {
  const states = run.steps[step];
  return readouts.map(({ weight, bias }) => {
    let sum = bias;
    for (let i = 0; i < count; i++) sum += weight[i] * states[(FIRST_UNIT + first + i) * run.batch + b];
    return (sum + 1) / 2;
  });
}

/** The digit that ten such values speak for. */
export function strongest(values: readonly number[], digit: 0 | 1): number {
  const ten = values.slice(digit * DIGITS, (digit + 1) * DIGITS);
  return ten.indexOf(Math.max(...ten));
}

/** How often each half is right about each digit after every step: [step − 1][half][digit]. */
export function probeAccuracy(
  network: ModulesNetwork,
  probes: readonly [Probe[], Probe[]],
  showing: Showing,
  count: number,
  stream: Stream,
): OfHalves[] {
  const right = Array.from({ length: STEPS }, () => [
    [0, 0],
    [0, 0],
  ]);
  let tested = 0;
  for (const { run, pairs } of sample(network, showing, count, stream))
    for (let b = 0; b < run.batch; b++, tested++)
      probes.forEach((ofHalf, half) => {
        ofHalf.forEach((probe, t) => {
          const values = probed(run, probe, b);
          for (const digit of [0, 1] as const)
            right[t][half][digit] += Number(strongest(values, digit) === pairs[digit][b]);
        });
      });
  return right.map((halves) => halves.map((both) => both.map((each) => each / tested)) as never);
}
