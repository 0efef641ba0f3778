import { mean } from 'd3-array';
import { fromNamed } from '../cells/named';
import { silentStart } from '../cells/silence';
import type { EngineFactory } from '../engines/engine';
import { type DamageSubject, headReadout } from './damage-subject';
import { withoutNeuron } from './harm';
import { type Readout, StreamRunner } from './stream-runner';
import { answersOf, chanceOn, drawTestStream, type StreamSettings } from './test-stream';

/** What is left of a network's skill without some of its neurons. */
export interface Ablation {
  /** Mean accuracy of the whole network on the stream, a fraction. */
  accuracy: number;
  /** (a − chance) / (a₀ − chance) without each of the neurons; chance is ½ for parity and DMS. Null where a₀ is chance. */
  relative: (number | null)[];
}

/**
 * Takes neurons out one at a time and tests the head for N on the same bits (the paper, section 4.3): 10 trials of 1,000
 * bits with p = 0.5, read out after every bit.
 * @param neurons which
 */
export async function* ablate(
  factory: EngineFactory,
  subject: DamageSubject,
  settings: StreamSettings & { N: number },
  neurons: readonly number[],
): AsyncGenerator<{ done: number; total: number; sofar: Ablation }, Ablation, undefined> {
  const { config, parameters } = subject;
  const { N } = settings;
  const head = headReadout(subject, N);
  const stream = drawTestStream(config, settings, N);
  const answers = answersOf(config, stream, N);
  const runner = new StreamRunner(factory, config, stream);
  try {
    const whole = fromNamed(parameters, runner.layout, [], 0);
    if (!(await runner.staysFinite(whole))) throw new Error(`The network gives no number at N = ${N}.`);
    const test = async (vector: Float32Array, readout: Readout, start?: Float32Array) =>
      mean(await runner.accuracy(vector, readout, answers, start)) as number;
    const accuracy = await test(whole, head);
    const relativeTo = relativeSkill(accuracy, chanceOn(config, N));
    const relative: (number | null)[] = [];
    for (const neuron of neurons) {
      const weight = head.weight.with(neuron, 0);
      const start = silentStart(stream.h0, config.network.units, [neuron]);
      const vector = withoutNeuron(whole, runner.layout, neuron);
      relative.push(relativeTo(await test(vector, { ...head, weight }, start)));
      yield { done: relative.length, total: neurons.length, sofar: { accuracy, relative } };
    }
    return { accuracy, relative };
  } finally {
    runner.dispose();
  }
}

/** Accuracy above chance as a share of that of the whole network; null where that is at chance itself. */
export const relativeSkill =
  (whole: number, chance: number) =>
  (accuracy: number): number | null =>
    whole - chance > LEAST_SKILL ? (accuracy - chance) / (whole - chance) : null;

/** Less than this above chance is luck on 10,000 bits. */
const LEAST_SKILL = 0.02;
