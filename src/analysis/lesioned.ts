import { layoutOf } from '../cells';
import { headsOf } from '../cells/heads';
import { maskOf } from '../cells/mask';
import { fromNamed } from '../cells/named';
import { timescalesOf } from '../cells/timescales';
import { silentOf } from '../config/silent';
import type { EngineFactory } from '../engines/engine';
import { ask } from '../evaluation/ask';
import { HeadedNetwork } from '../evaluation/headed-network';
import { Tally } from '../evaluation/tally';
import { Stream } from '../math/random';
import { connectivityOf, drivingWeights } from './connectivity';
import type { DamageSubject } from './damage-subject';
import type { Findings } from './findings';
import { damaged, type Lesion } from './lesion';
import { type MeasurementSettings, measureTimescales } from './timescales';

/** What a damaged network does, and what the whole one does with the same questions. */
export interface Lesioned {
  /** The share of right answers for every N that can be asked. */
  accuracy: Record<string, number>;
  whole: Record<string, number>;
  /** τ of every neuron, in steps, and the weights that drive them (see `drivingWeights`). */
  tau: Float32Array;
  weights: Float32Array;
  /** What is found of its dynamics, where that is asked for. */
  timescales?: Findings['timescales'];
  connectivity?: Findings['connectivity'];
}

/** What is asked of a damaged network. */
interface Questions {
  lesion: Lesion;
  /** How its dynamics are looked at, where they are. */
  driving?: MeasurementSettings;
  /** What the whole network answers, where that is known from before. */
  whole?: Lesioned['whole'];
}

/**
 * Damages a copy of a network and asks both as the test at the end of an epoch does; then looks at the dynamics of the
 * damaged one. What takes milliseconds is told before that, and timescales before the eigenvalues.
 */
export async function* examineDamaged(
  factory: EngineFactory,
  network: DamageSubject,
  { lesion, driving, whole }: Questions,
): AsyncGenerator<{ done: number; total: number; found?: Lesioned }, Lesioned, undefined> {
  const harmed = damaged(network, lesion);
  const { config } = harmed;
  const layout = layoutOf(config.network, 0);
  const found: Lesioned = {
    accuracy: await testOf(factory, harmed),
    whole: whole ?? (await testOf(factory, network)),
    tau: timescalesOf(fromNamed(harmed.parameters, layout, [], 0), layout, config, config.seed),
    weights: drivingWeights(valuesOf(harmed, 'recurrent.weight'), config.network),
  };
  if (!driving) return found;
  const { steps: total } = driving;
  yield { done: 0, total, found };
  const timescales = yield* measureTimescales(factory, harmed, driving);
  yield { done: total, total, found: { ...found, timescales } };
  const silent = [...silentOf(config.network), ...lesion.silent];
  return { ...found, timescales, connectivity: connectivityOf(found.weights, silent, maskOf(config)) };
}

const valuesOf = ({ parameters }: DamageSubject, name: string): Float32Array => {
  const array = parameters.find((each) => each.name === name);
  if (!array) throw new Error(`${name}: missing`);
  return array.values;
};

/** The accuracy of a network, as a test finds it; always with the same questions. */
async function testOf(
  factory: EngineFactory,
  { config, parameters }: DamageSubject,
): Promise<Record<string, number>> {
  const heads = headsOf(parameters);
  const N = heads[heads.length - 1];
  // Nothing is learnt: it takes room for these heads alone, and nothing for an optimizer's memory.
  const tested = {
    ...config,
    curriculum: { ...config.curriculum, stopN: N },
    training: { ...config.training, optimizer: 'sgd' as const },
  };
  const network = HeadedNetwork.from(factory, tested, heads, parameters);
  try {
    const stream = Stream.of(config.seed, 'look');
    const tally = new Tally();
    for (let i = 0; i < config.training.testBatches; i++) await ask(network, N, tested, stream, tally);
    return tally.accuracy();
  } finally {
    network.engine.dispose();
  }
}
