import { expect, test } from 'vitest';
import { defaultConfig } from '../../../src/config/schema';
import { referenceFactory } from '../../../src/engines/reference';
import { loadWasm } from '../../../src/engines/wasm';
import { Stream } from '../../../src/math/random';
import { Trainer } from '../../../src/training/trainer';
import { distance } from '../../support/engines';

/** How long to follow the default experiment; the reference engine needs 15 to 20 ms a step. */
const STEPS = 200;

const parametersOf = async (run: Trainer) =>
  Float32Array.from((await run.snapshot()).parameters.flatMap(({ values }) => [...values]));

async function follow(run: Trainer): Promise<Float32Array> {
  while (run.progress.step < STEPS) await run.advance();
  return parametersOf(run);
}

/**
 * Training is chaotic: networks whose first weights differ in their last digit only are a few per cent apart
 * after some hundred steps, because sooner or later a state is positive in one of them and negative in the other.
 * So numbers that are rounded differently must lead apart, too, but not much further than such twins are.
 */
test('over the default experiment, the engine stays as near to the reference engine as rounding allows', async () => {
  const wasm = await loadWasm('plain');
  const first = await (await Trainer.begin(wasm, defaultConfig)).snapshot();
  const twin = async (seed: number) => {
    const stream = Stream.of(seed, 'look');
    const lastDigit = (value: number) => value * (1 + (stream.uniform() < 0.5 ? -1 : 1) * 2 ** -24);
    const parameters = first.parameters.map((each) => ({ ...each, values: each.values.map(lastDigit) }));
    return follow(await Trainer.begin(wasm, defaultConfig, { ...first, parameters }));
  };
  const run = await follow(await Trainer.begin(wasm, defaultConfig));
  const reference = await follow(await Trainer.begin(referenceFactory, defaultConfig));
  expect(run).toHaveLength(reference.length); // as many heads: promoted at the same epochs
  const size = distance(reference);
  expect(Math.abs(distance(run) - size)).toBeLessThan(1e-2 * size);
  const twins: number[] = [];
  for (let seed = 0; seed < 5; seed++) twins.push(distance(await twin(seed), run));
  expect(distance(run, reference)).toBeLessThan(3 * Math.max(...twins));
});
