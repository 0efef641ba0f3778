import { deviation, mean } from 'd3-array';
import { fromNamed } from '../cells/named';
import type { NoiseCurve } from '../config/analyses/damage';
import type { EngineFactory } from '../engines/engine';
import { euclidean } from '../math/normal';
import { Stream } from '../math/random';
import { relativeSkill } from './ablation';
import { type DamageSubject, headReadout } from './damage-subject';
import { tauDirection, weightDirection, withTauNoise, withWeightNoise } from './harm';
import { StreamRunner } from './stream-runner';
import { answersOf, chanceOn, drawTestStream, type StreamSettings, type TestStream } from './test-stream';

/** ε = 0 and four values a decade. */
export const WEIGHT_EPSILONS = [0, ...geometric(-2, 1)];
export const TAU_EPSILONS = [0, ...geometric(-3, 1)];

function geometric(from: number, to: number): number[] {
  const each = 4;
  return Array.from({ length: (to - from) * each + 1 }, (_, i) => 10 ** (from + i / each));
}

/** The streams of a seed from which noise is drawn, apart from that of the bits. */
const FIRST = { weights: 1000, tau: 2000 };

/**
 * Disturbs W, W + ε ‖W‖ G/‖G‖ with G normal, or τ, τ + ε ‖τ‖ |g|/‖g‖, and tests the head for N. Within a trial only
 * the size of the noise changes, so that curves are smooth; networks of one size get the same noise.
 */
export async function* disturb(
  factory: EngineFactory,
  subject: DamageSubject,
  settings: StreamSettings & { N: number },
  what: 'weights' | 'tau',
): AsyncGenerator<{ done: number; total: number }, NoiseCurve, undefined> {
  const { config, parameters } = subject;
  const { network } = config;
  const { N, trials, seed } = settings;
  const head = headReadout(subject, N);
  const stream = drawTestStream(config, settings, N);
  const answers = answersOf(config, stream, N);
  const epsilon = what === 'weights' ? WEIGHT_EPSILONS : TAU_EPSILONS;
  /** [trial][ε] */
  const accuracy: number[][] = [];
  for (let trial = 0; trial < trials; trial++) {
    const runner = new StreamRunner(factory, config, trialOf(stream, trial));
    try {
      const { layout } = runner;
      const whole = fromNamed(parameters, layout, [], 0);
      const random = Stream.of(seed, 'look', FIRST[what] + trial);
      const direction =
        what === 'weights' ? weightDirection(layout, config, random) : tauDirection(network.units, random);
      const harm = what === 'weights' ? withWeightNoise : withTauNoise;
      const own = answers.filter((_, k) => k % trials === trial);
      const row: number[] = [];
      accuracy.push(row);
      for (const each of epsilon) {
        const [share] = await runner.accuracy(harm(whole, layout, direction, each), head, own);
        row.push(share);
        yield { done: trial * epsilon.length + row.length, total: trials * epsilon.length };
      }
    } finally {
      runner.dispose();
    }
  }
  const undamaged = mean(accuracy, (row) => row[0]) as number;
  const relativeTo = relativeSkill(undamaged, chanceOn(config, N));
  const relative = epsilon.map((_, k): Share => {
    const all = accuracy.flatMap((row) => relativeTo(row[k]) ?? []);
    return all.length > 0 ? [mean(all) as number, deviation(all) ?? 0] : [null, null];
  });
  return { epsilon, relative, half: halfOf(epsilon, relative) };
}

type Share = NoiseCurve['relative'][number];

/** Where the mean first falls through ½, interpolated on log ε. */
export function halfOf(epsilon: readonly number[], relative: readonly Readonly<Share>[]): number | null {
  for (let k = 2; k < epsilon.length; k++) {
    const [above, below] = [relative[k - 1][0], relative[k][0]];
    if (above === null || below === null || above < 0.5 || below >= 0.5) continue;
    const share = (above - 0.5) / (above - below);
    return Math.exp(Math.log(epsilon[k - 1]) + share * Math.log(epsilon[k] / epsilon[k - 1]));
  }
  return null;
}

/** The root of the mean square of raw τ, in steps. */
export function tauRms({ config, parameters }: DamageSubject): number {
  const tau = parameters.find(({ name }) => name === 'tau')?.values ?? new Float32Array();
  return euclidean(tau) / Math.sqrt(config.network.units);
}

/** One trial of a stream, alone. */
function trialOf(stream: TestStream, trial: number): TestStream {
  const { trials, values, inputs, h0 } = stream;
  const width = h0.length / trials;
  const own = (_: number, k: number) => k % trials === trial;
  return {
    ...stream,
    trials: 1,
    values: values.filter(own),
    inputs: inputs.filter(own),
    h0: h0.slice(trial * width, (trial + 1) * width),
  };
}
