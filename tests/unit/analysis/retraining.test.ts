import { expect, test } from 'vitest';
import { retrain } from '../../../src/analysis/retraining';
import { layoutOf } from '../../../src/cells';
import { fromNamed } from '../../../src/cells/named';
import { untrainedParameters } from '../../../src/cells/untrained';
import { ReferenceEngine, referenceFactory } from '../../../src/engines/reference';
import { sgd } from '../../../src/engines/reference/optimizer';
import { loadWasm } from '../../../src/engines/wasm';
import { drawBatch } from '../../../src/evaluation/batch';
import { euclidean } from '../../../src/math/normal';
import { Stream } from '../../../src/math/random';
import { maxSteps } from '../../../src/tasks/batch';
import { HeadOnlyTrainer } from '../../../src/training/head-only';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { finish } from '../../support/pieces';
import { trained } from '../../support/trained';

test.each(['all', 'head'] as const)(
  'retraining %s leaves the network as it is, and is the same for the same seed',
  async (what) => {
    const network = await trained('multi', 200, 1);
    const before = structuredClone(network);
    const settings = { from: 2, N: 4, epochs: 3, what, seed: 2 };
    const found = await finish(retrain(referenceFactory, network, settings));
    expect(network).toEqual(before);
    expect(found.N).toBe(4);
    expect(found.accuracy).toHaveLength(3);
    expect(await finish(retrain(referenceFactory, network, settings))).toEqual(found);
    expect(await finish(retrain(referenceFactory, network, { ...settings, seed: 3 }))).not.toEqual(found);
  },
);

test('all parameters learn more than a head alone: a network that knows nothing learns N = 2', async () => {
  const config = smallConfig({ network: { units: 32 }, training: { batchSize: 32, stepsPerEpoch: 100 } }, 1);
  const pupil = { config, parameters: untrainedParameters(config) };
  const factory = await loadWasm();
  const learn = (what: 'all' | 'head') =>
    finish(retrain(factory, pupil, { from: 2, N: 2, epochs: 6, what, seed: 0 }));
  const all = await learn('all');
  expect(all.relative).toBeNull();
  expect(all.epochsTo98).not.toBeNull();
  expect(all.accuracy.at(-1)).toBeGreaterThan(0.98);
});

test('the untrained network is the one that training began with', async () => {
  const config = smallConfig({}, 7);
  const start = await (await Trainer.begin(referenceFactory, config)).snapshot();
  const cell = start.parameters.filter(({ name }) => !name.startsWith('head.'));
  expect(untrainedParameters(config)).toEqual(cell);
});

test('a head alone learns as it would in the network, if all else were held', async () => {
  const config = smallConfig(
    { curriculum: { kind: 'none', stopN: 3, startN: 3 }, training: { stepsPerEpoch: 5 } },
    1,
  );
  const { parameters } = await (await Trainer.begin(referenceFactory, config)).snapshot();
  const heads = parameters.filter(({ name }) => name.startsWith('head.'));
  const head = Float32Array.from(heads.flatMap(({ values }) => [...values]));
  const trainer = new HeadOnlyTrainer(referenceFactory, config, 3, parameters, head);
  await trainer.epoch();

  const { network, training, seed, task } = config;
  const layout = layoutOf(network, 1);
  const engine = new ReferenceEngine({
    network,
    seed,
    optimizer: 'sgd',
    batchSize: 16,
    slots: 1,
    maxLength: maxSteps(task, 3),
  });
  const vector = fromNamed(parameters, layout, [3], 0);
  const from = layout.heads[0].weight.offset;
  const momentum = new Float32Array(head.length);
  const stream = Stream.of(seed, 'train');
  for (let i = 0; i < 5; i++) {
    engine.load({ parameters: vector, momentum: new Float32Array(vector.length) });
    const gradient = engine
      .gradient(drawBatch(config, [3], stream), { first: 0, count: 1 })
      .gradient.slice(from);
    const scale = Math.min(1, training.clipNorm / (euclidean(gradient) + 1e-6));
    sgd({ parameters: vector.subarray(from), gradient, scale, momentum }, training);
  }
  for (const [i, value] of trainer.head.entries()) expect(value).toBeCloseTo(vector[from + i], 5);
});
