import { layoutOf } from '../cells';
import { headsOf } from '../cells/heads';
import { fromNamed } from '../cells/named';
import { timescalesOf } from '../cells/timescales';
import type { ActivitySettings, RecordedActivity } from '../config/activity';
import type { EngineFactory } from '../engines/engine';
import type { Trained } from './simulation';
import { StreamRunner } from './stream-runner';
import { answersOf, drawTestStream, type TestStream } from './test-stream';

/** The most numbers that are recorded: 256 MiB of states. */
const MOST = 2 ** 26;

/**
 * Records a network on the bits that it is also tested on after damage, p = 0.5; where a bit lasts for several steps, each
 * step is recorded. The same seed gives the same bits to every network of a task. Throws one sentence where they are too many.
 */
export async function* recordActivity(
  factory: EngineFactory,
  { config, parameters }: Trained,
  { trials, steps, seed }: ActivitySettings,
): AsyncGenerator<{ done: number; total: number }, RecordedActivity, undefined> {
  const { units } = config.network;
  if (trials * steps * units > MOST)
    throw new Error(`${trials} × ${steps} × ${units} states are too many: at most ${MOST} numbers`);
  const heads = headsOf(parameters);
  const { repeat } = config.task;
  const drawn = { trials, bits: Math.ceil(steps / repeat), seed };
  const stream = drawTestStream(config, drawn, Math.max(...heads));
  yield { done: 0, total: steps };

  const runner = new StreamRunner(factory, config, everyStep(stream));
  const states = new Float32Array(trials * steps * units);
  const { layout } = runner;
  const vector = fromNamed(parameters, layout, [], 0);
  try {
    await runner.run(vector, stream.h0, (step, all, at) => {
      if (step >= steps) return;
      for (let b = 0; b < trials; b++) {
        const from = at + b * units;
        states.set(all.subarray(from, from + units), (b * steps + step) * units);
      }
    });
  } finally {
    runner.dispose();
  }

  const bits = new Uint8Array(trials * steps);
  const answers = new Uint8Array(bits.length * heads.length);
  const right = heads.map((N) => answersOf(config, stream, N));
  for (let b = 0, to = 0; b < trials; b++) {
    for (let step = 0; step < steps; step++, to++) {
      const bit = Math.floor(step / repeat);
      bits[to] = stream.values[(stream.warmUp + bit) * trials + b];
      for (const [k, labels] of right.entries()) answers[to * heads.length + k] = labels[bit * trials + b];
    }
  }
  const tau = timescalesOf(vector, layoutOf(config.network, 0), config, seed);
  return { heads, tau, bits, states, answers };
}

/** The same stream as one of bits that last for a step, so that each step counts. */
const everyStep = (stream: TestStream): TestStream => ({
  ...stream,
  bits: stream.bits * stream.repeat,
  warmUp: stream.warmUp * stream.repeat,
  repeat: 1,
});
