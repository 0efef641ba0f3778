import { beforeAll, expect, test } from 'vitest';
import { type FieldValue, setField } from '../../../src/config/draft';
import type { Field } from '../../../src/config/field';
import { FIELDS, type FieldKey } from '../../../src/config/fields';
import type { RunConfig } from '../../../src/config/schema';
import type { EngineFactory } from '../../../src/engines/engine';
import { referenceFactory } from '../../../src/engines/reference';
import { loadWasm } from '../../../src/engines/wasm';
import { Stream } from '../../../src/math/random';
import { decodeNetwork, encodeNetwork } from '../../../src/network/file';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';

const WALK = 100;

/** Bounds within which a test stays quick, and learning stays far from where numbers overflow. */
const MODEST: Partial<Record<FieldKey, { min?: number; max: number }>> = {
  'task.repeat': { max: 3 },
  'task.repeatTo': { max: 4 },
  'curriculum.startN': { max: 6 },
  'curriculum.stopN': { max: 9 },
  'curriculum.window': { max: 8 },
  'curriculum.forget': { max: 8 },
  'curriculum.perPromotion': { max: 4 },
  'network.units': { max: 7 },
  'network.tau.min': { max: 4 },
  'network.tau.max': { max: 4 },
  'training.learningRate': { max: 0.02 },
  'training.finalRate': { max: 0.02 },
  'training.clipNorm': { max: 1 },
  'training.batchSize': { max: 5 },
  'training.stepsPerEpoch': { max: 4 },
  'training.testBatches': { max: 2 },
  'training.maxEpochs': { max: 1000 },
  // Much noise makes gains so large that numbers run away, as a learning rate of 10 would.
  'training.contextNoise': { max: 0.2 },
};

/** A value that a field accepts by itself; next to the others it may still be refused. */
function drawValue(key: FieldKey, stream: Stream): FieldValue {
  const field: Field = FIELDS[key];
  const among = <T>(values: readonly T[]) => values[stream.integer(0, values.length - 1)];
  if (field.kind === 'choice') return among(Object.keys(field.options));
  if (field.kind === 'switch') return among([true, false]);
  if (field.kind === 'probability') return among(['uniform', 0, 0.5, stream.uniform()]);
  if (field.kind === 'text') return among([field.default, 'dms 2-4 parity 3', 'parity']);
  const { min, max } = { ...field, ...MODEST[key] };
  return field.integer ? stream.integer(min, max) : min + (max - min) * stream.uniform();
}

/** One step of a random walk over the settings; a refusal is one sentence that names a setting. */
function step(config: RunConfig, keys: readonly FieldKey[], stream: Stream): RunConfig {
  const key = keys[stream.integer(0, keys.length - 1)];
  try {
    return setField(config, key, drawValue(key, stream));
  } catch (error) {
    const [where, ...what] = (error as Error).message.split(': ');
    expect(Object.keys(FIELDS)).toContain(where);
    expect(what.join(': ')).toMatch(/^[^\n]+$/);
    return config;
  }
}

const KEYS = Object.keys(FIELDS) as FieldKey[];
const FREE: [FieldKey, FieldValue][] = [
  ['network.context', 'none'],
  ['network.chrono', 0],
  ['modulation.gain', 0],
  ['task.length', 0],
];
const small = smallConfig({
  curriculum: { stopN: 5 },
  network: { units: 5 },
  training: { learningRate: 0.01, clipNorm: 1, batchSize: 3, stepsPerEpoch: 3, testBatches: 1 },
});

let wasm: EngineFactory;
beforeAll(async () => {
  wasm = await loadWasm('plain');
});

/** The kernel where it can, every other time; the reference engine for all else. */
const engineFor = ({ network, training }: RunConfig, turn: number) =>
  network.cell === 'leaky' && training.optimizer === 'sgd' && turn % 2 === 0 ? wasm : referenceFactory;

/** Every number of a network is finite, and it can be written and read. */
async function expectSound(run: Trainer): Promise<void> {
  const snapshot = await run.snapshot();
  // Reading refuses what is not finite, and heads that do not go with the curriculum.
  expect(decodeNetwork(encodeNetwork(snapshot, new Date(0)))).toEqual(snapshot);
  expect((await run.timescales()).every((tau) => tau >= 1 && Number.isFinite(tau))).toBe(true);
  for (const accuracy of Object.values(await run.probe())) expect(accuracy).toBeGreaterThanOrEqual(0);
}

test('any settings that are allowed train', async () => {
  const stream = Stream.of(11, 'look');
  const seen = new Set<string>();
  let config = small;
  for (let i = 0; i < WALK; i++) {
    // What refuses other settings is mostly not there, so that all cells and curricula have their turn.
    if (i % 4 !== 0) for (const [key, value] of FREE) config = setField(config, key, value);
    // Several settings at a time, so that many combinations are met.
    for (let changes = 0; changes < 8; changes++) config = step(config, KEYS, stream);
    const run = await Trainer.begin(engineFor(config, i), config);
    let epochs = 0;
    for (let work = 0; work < 2 * (4 + 2); work++) if ((await run.advance()).record) epochs++;
    expect(epochs).toBeGreaterThanOrEqual(2);
    await expectSound(run);
    run.dispose();
    seen.add([config.network.cell, config.training.optimizer, config.curriculum.kind].join());
  }
  // Most of the 3 · 2 · 5 combinations of cell, optimizer and curriculum have come up.
  expect(seen.size).toBeGreaterThan(15);
});

test.each(['leaky', 'lstm'] as const)(
  'any change that applies at once can be made while a network trains: %s',
  async (cell) => {
    const stream = Stream.of(9, 'look');
    const live = KEYS.filter((key) => FIELDS[key].applies === 'live');
    let config = setField(small, 'network.cell', cell);
    const run = await Trainer.begin(engineFor(config, 0), config);
    const seen = new Set<string>();
    for (let i = 0; i < WALK; i++) {
      config = step(config, live, stream);
      // A low threshold, most of the time, lets N grow.
      if (i % 10 === 0) config = setField(config, 'curriculum.threshold', 0.5);
      await run.adjust(config);
      expect((await run.snapshot()).config).toEqual(config);
      for (let work = stream.integer(0, 5); work > 0; work--) await run.advance();
      await expectSound(run);
      seen.add((await run.snapshot()).progress.heads.join());
    }
    expect(seen.size).toBeGreaterThan(8);
  },
);
