import { blended, clearly, noisy, type Telling, toldAccuracy } from '../../analysis/ambiguity';
import { contextEigenvalues } from '../../analysis/context-dynamics';
import { ToldNetwork } from '../../analysis/told-network';
import { type RunConfig, runConfigSchema } from '../../config/schema';
import type { EngineFactory } from '../../engines/engine';
import { whole } from '../../math/english';
import { Stream } from '../../math/random';
import { Diverged } from '../../training/losses';
import { Trainer } from '../../training/trainer';
import { AMBIGUITIES, type PackedNetwork } from './network';
import { BATCH, networkOf, type PackingSettings, RATES, TASK, TASKS, UPDATES } from './settings';

/** Updates between two tests. */
const BLOCK = 200;
/** 3,000 sequences a task where tasks are counted; for curves, whose points are means over tasks, a tenth of that. */
export const COUNTED = { tellings: 100, batch: 30 };
const CURVE = { tellings: 60, batch: 5 };

/** How far the training of a network is. */
export interface Packing {
  update: number;
  accuracy: number[];
}

/** All settings of a run. */
export const configOf = (settings: PackingSettings): RunConfig =>
  runConfigSchema.parse({
    task: TASK,
    curriculum: { kind: 'none', heads: 'all', threshold: 1 },
    network: networkOf(settings),
    training: {
      optimizer: 'sgd',
      learningRate: RATES.first,
      finalRate: RATES.last,
      momentum: 0.9,
      nesterov: true,
      clipNorm: 2,
      batchSize: BATCH,
      contextNoise: settings.noise,
      contexts: TASKS.length, // an update asks all tasks
      stepsPerEpoch: BLOCK,
      testBatches: 2,
      maxEpochs: UPDATES / BLOCK,
    },
    seed: settings.seed,
  });

/** Trains a network, says every 200 updates how far it is, and measures it; throws one sentence where its numbers break down. */
export async function* packNetwork(
  factory: EngineFactory,
  settings: PackingSettings,
): AsyncGenerator<Packing, PackedNetwork, undefined> {
  const config = configOf(settings);
  const trainer = await Trainer.begin(factory, config);
  let seconds = 0;
  try {
    while (trainer.progress.step < UPDATES) {
      const since = performance.now();
      const accuracy = await trainBlock(trainer);
      seconds += (performance.now() - since) / 1000;
      yield { update: trainer.progress.step, accuracy };
    }
    const { parameters } = await trainer.snapshot();
    const byName = Object.fromEntries(parameters.map(({ name, values }) => [name, [...values]]));
    return { ...measure(config, settings, byName), seconds };
  } catch (error) {
    if (!(error instanceof Diverged)) throw error;
    const cure = settings.noise > 0 ? 'lower σ' : 'take another seed';
    throw new Error(`loss is not a number since update ${whole(error.step)}; ${cure}`);
  } finally {
    trainer.dispose();
  }
}

/** Trains to the next test. */
async function trainBlock(trainer: Trainer): Promise<number[]> {
  for (;;) {
    const { record } = await trainer.advance();
    if (record) return TASKS.map((_, place) => record.accuracy[place + 1]);
  }
}

/** What a network holds and bears, and how its contexts move it. */
function measure(
  { network, task }: RunConfig,
  settings: PackingSettings,
  parameters: Record<string, number[]>,
): PackedNetwork {
  const told = new ToldNetwork(network, parameters, TASKS.length);
  const stream = Stream.of(settings.seed, 'look');
  const curve = (telling: (amount: number) => Telling) =>
    AMBIGUITIES.map((amount) => mean(toldAccuracy(told, task, telling(amount), CURVE, stream)));
  return {
    settings,
    accuracy: toldAccuracy(told, task, clearly, COUNTED, stream),
    ambiguity: { blend: curve(blended), noise: curve(noisy) },
    inside: { parameters, eigenvalues: contextEigenvalues(told) },
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
