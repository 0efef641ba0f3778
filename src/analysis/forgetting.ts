import { fromNamed } from '../cells/named';
import type { Readable } from '../config/analyses/damage';
import type { EngineFactory } from '../engines/engine';
import { type DamageSubject, findHead } from './damage-subject';
import { ReadoutFitter } from './linear-readout';
import { type Readout, StreamRunner } from './stream-runner';
import { answersOf, drawTestStream, type StreamSettings } from './test-stream';

/** How many Ns beyond the tested one are asked for: can it be read for what it was not taught? */
const BEYOND = 2;

/**
 * Is it forgotten, or only unread? Asks the network's own heads, and linear readouts of the same states, fitted on the first
 * half of the bits and tested on the second, for every N from the first to two beyond the tested one.
 * @returns by N
 */
export async function* readStates(
  factory: EngineFactory,
  subject: DamageSubject,
  settings: StreamSettings & { N: number },
): AsyncGenerator<{ done: number; total: number }, Record<string, Readable>, undefined> {
  const { config, parameters } = subject;
  const { network, curriculum } = config;
  const from = Math.min(curriculum.startN, settings.N);
  const Ns = Array.from({ length: settings.N + BEYOND - from + 1 }, (_, i) => from + i);
  const stream = drawTestStream(config, settings, settings.N + BEYOND);
  const { trials, bits } = stream;
  const answers = Ns.map((N) => answersOf(config, stream, N));
  const heads = Ns.map((N) => findHead(subject, N));
  const fitter = new ReadoutFitter(network.units, Ns.length);
  const half = Math.floor(bits / 2);
  const runner = new StreamRunner(factory, config, stream);
  try {
    const vector = fromNamed(parameters, runner.layout, [], 0);
    await runner.run(vector, stream.h0, (bit, states, at) => {
      for (let b = 0; bit < half && b < trials; b++) {
        fitter.add(
          states,
          at + b * network.units,
          answers.map((each) => each[bit * trials + b]),
        );
      }
    });
    yield { done: 1, total: 2 };
    const fitted = fitter.fit();
    const byHead = new Float64Array(Ns.length);
    const byFit = new Float64Array(Ns.length);
    await runner.run(vector, stream.h0, (bit, states, at) => {
      for (let b = 0; b < trials; b++) {
        for (let q = 0; q < Ns.length; q++) {
          const right = answers[q][bit * trials + b];
          const said = (readout: Readout | undefined) =>
            readout ? answerOf(readout, states, at + b * network.units) : undefined;
          if (said(heads[q]) === right) byHead[q]++;
          if (bit >= half && said(fitted[q]) === right) byFit[q]++;
        }
      }
    });
    yield { done: 2, total: 2 };
    return Object.fromEntries(
      Ns.map((N, q) => [
        N,
        {
          head: heads[q] ? byHead[q] / (trials * bits) : null,
          linear: byFit[q] / (trials * (bits - half)),
        },
      ]),
    );
  } finally {
    runner.dispose();
  }
}

function answerOf({ weight, bias }: Readout, states: Float32Array, at: number): 0 | 1 {
  let d = bias;
  for (let i = 0; i < weight.length; i++) d += weight[i] * states[at + i];
  return d > 0 ? 1 : 0;
}
