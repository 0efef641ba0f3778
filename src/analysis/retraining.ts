import { headsOf, initialiseHead } from '../cells/heads';
import { buildLayout } from '../cells/layout';
import { type NamedArray, toNamed } from '../cells/named';
import type { Retrained, RetrainingSettings } from '../config/analyses/retraining';
import { parseConfig } from '../config/draft';
import type { RunConfig } from '../config/schema';
import type { EngineFactory } from '../engines/engine';
import { ask } from '../evaluation/ask';
import { HeadedNetwork } from '../evaluation/headed-network';
import { Tally } from '../evaluation/tally';
import { Stream } from '../math/random';
import { HeadOnlyTrainer } from '../training/head-only';
import { Trainer } from '../training/trainer';

/** A trained network that is to learn one more task. */
export interface Pupil {
  config: RunConfig;
  parameters: readonly NamedArray[];
}

const PASSED = 0.98;
/** How many batches the network's own accuracy rests on. */
const OWN_BATCHES = 40;
/** The seed's stream of new weights for N′: N′ more than this. */
const NEW_HEAD = 4000;

/**
 * Gives a copy of a network one new head for a larger N and trains it without a curriculum (the paper, section 4.3): epochs,
 * batches and tests as in the network's own training, a fresh optimizer, new random numbers. Yields after every epoch.
 */
export async function* retrain(
  factory: EngineFactory,
  pupil: Pupil,
  settings: RetrainingSettings,
): AsyncGenerator<{ done: number; total: number; accuracy: readonly number[] }, Retrained, undefined> {
  const { N, from, epochs, seed } = settings;
  const teacher = await teacherOf(factory, pupil, settings);
  const accuracy: number[] = [];
  try {
    while (accuracy.length < epochs) {
      accuracy.push(await teacher.epoch());
      yield { done: accuracy.length, total: epochs, accuracy };
    }
  } finally {
    teacher.dispose();
  }
  const own = await ownAccuracy(factory, pupil, from, seed);
  const passed = accuracy.findIndex((each) => each > PASSED);
  return {
    N,
    accuracy,
    relative: own > 0.5 ? (accuracy[accuracy.length - 1] - 0.5) / (own - 0.5) : null,
    epochsTo98: passed < 0 ? null : passed + 1,
  };
}

/** What trains for an epoch at a time, and tells the accuracy of its test. */
interface Teacher {
  epoch(): Promise<number>;
  dispose(): void;
}

async function teacherOf(
  factory: EngineFactory,
  pupil: Pupil,
  { N, what, seed }: RetrainingSettings,
): Promise<Teacher> {
  const { config: own } = pupil;
  const curriculum = { ...own.curriculum, kind: 'none', heads: 'one', startN: N, stopN: N };
  const config = parseConfig({ ...own, curriculum });
  const layout = buildLayout({}, config.network.units, 1);
  const head = new Float32Array(layout.size);
  initialiseHead(head, layout, 0, Stream.of(seed, 'init', NEW_HEAD + N));
  const cell = pupil.parameters.filter(({ name }) => !name.startsWith('head.'));
  if (what === 'head') return new HeadOnlyTrainer(factory, config, N, cell, head, seed);

  const parameters = [...cell, ...toNamed(head, layout, [N], 0)];
  const streamOf = (purpose: 'init' | 'train' | 'test') => Stream.of(seed, purpose).state;
  const trainer = await Trainer.begin(factory, config, {
    config,
    progress: { epoch: 0, step: 0, heads: [N], history: [] },
    parameters,
    // New random numbers, but the seed that says which connections the network has.
    resume: {
      streams: { init: streamOf('init'), train: streamOf('train'), test: streamOf('test') },
      momentum: parameters.map((array) => ({ ...array, values: new Float32Array(array.values.length) })),
      epochStep: 0,
      epochLoss: 0,
    },
  });
  return {
    async epoch() {
      for (;;) {
        const { record } = await trainer.advance();
        if (record) return record.accuracy[N];
      }
    },
    dispose: () => trainer.dispose(),
  };
}

/** The accuracy of the network's head for N, on sequences as in its training. */
async function ownAccuracy(
  factory: EngineFactory,
  { config, parameters }: Pupil,
  N: number,
  seed: number,
): Promise<number> {
  const heads = headsOf(parameters);
  if (heads.length === 0) return 0;
  const network = HeadedNetwork.from(factory, config, heads, parameters);
  const stream = Stream.of(seed, 'look');
  const tally = new Tally();
  for (let i = 0; i < OWN_BATCHES; i++) await ask(network, N, config, stream, tally);
  network.engine.dispose();
  return tally.accuracy()[N];
}
