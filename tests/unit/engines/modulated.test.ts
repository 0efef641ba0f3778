import { expect, test } from 'vitest';
import { view } from '../../../src/cells/layout';
import type { EngineSpec } from '../../../src/engines/engine';
import { withFolded } from '../../../src/engines/folded';
import { ReferenceEngine, referenceFactory } from '../../../src/engines/reference';
import { loadWasm } from '../../../src/engines/wasm';
import { meanEntropy } from '../../../src/math/entropy';
import { Stream } from '../../../src/math/random';
import { distance, drawBatch, initialState, network, specOf, update } from '../../support/engines';
import { late } from '../../support/late';

const modulation = { gain: 0.05, decay: 0.8, groups: 'all' } as const;
const heads = { first: 0, count: 2 };
const spec = specOf({ network: network({ units: 6, activation: 'tanh' }), modulation, slots: 2 });
const material = () => {
  const stream = Stream.of(1, 'train');
  return { state: initialState(spec, Stream.of(1, 'init')), batch: () => drawBatch(spec, heads, 7, stream) };
};

test('its gradient is that of the loss, by small differences', async () => {
  const { state, batch } = material();
  const lesson = batch();
  const engine = referenceFactory.create({ ...spec, modulation: { ...modulation, groups: 'slow' } });
  const at = async (parameters: Float32Array) => {
    engine.load({ parameters, gain: 1.6 });
    return engine.gradient(lesson, heads);
  };
  const { gradient } = await at(state.parameters);
  const { cell } = engine.layout;
  const small = 2 ** -7;
  for (const name of ['recurrent.weight', 'input.weight', 'recurrent.bias']) {
    for (let i = 1; i < 6; i += 2) {
      const k = cell[name].offset + i;
      const [before, after] = [-small, small].map((step) =>
        state.parameters.with(k, state.parameters[k] + step),
      );
      const slope = ((await at(after)).loss - (await at(before)).loss) / (2 * small);
      expect.soft(gradient[k], `${name} ${i}`).toBeCloseTo(slope, 3);
    }
  }
});

test('the gain follows the entropy of the answers, and is kept', async () => {
  const { state, batch } = material();
  const engine = referenceFactory.create(spec);
  engine.load(state);
  let gain = 1;
  for (let i = 0; i < 4; i++) {
    const lesson = batch();
    const entropy = meanEntropy(await engine.forward(lesson, heads));
    engine.train(lesson, heads, update());
    gain = 0.8 * gain + 0.2 + (0.05 * entropy) / Math.LN2;
    expect((await engine.statistics()).gain).toBeCloseTo(gain, 6);
  }
  expect(gain).toBeGreaterThan(1.05);

  const saved = await engine.save();
  const again = referenceFactory.create(spec);
  again.load(saved);
  expect(await again.save()).toEqual(saved);
  const question = batch();
  expect(await again.forward(question, heads)).toEqual(await engine.forward(question, heads));
  again.load({ parameters: saved.parameters });
  expect(await again.forward(question, heads)).not.toEqual(await engine.forward(question, heads));
});

test('it is of the neurons that it is said to be of', async () => {
  const { state, batch } = material();
  const question = batch();
  const plain = new ReferenceEngine({ ...spec, modulation: undefined });
  const tau = view(state.parameters, plain.layout.cell.tau);
  const middle =
    [...tau]
      .sort((a, b) => a - b)
      .slice(2, 4)
      .reduce((a, b) => a + b) / 2;
  for (const groups of ['fast', 'slow'] as const) {
    const engine = referenceFactory.create({ ...spec, modulation: { ...modulation, groups } });
    engine.load({ parameters: state.parameters, gain: 2 });
    const parameters = state.parameters.slice();
    for (const name of ['recurrent.weight', 'input.weight']) {
      const rows = view(parameters, plain.layout.cell[name]);
      const width = rows.length / 6;
      for (let k = 0; k < rows.length; k++) {
        if (tau[Math.floor(k / width)] > middle === (groups === 'slow')) rows[k] *= 2;
      }
    }
    plain.load({ parameters });
    expect(await engine.forward(question, heads)).toEqual(plain.forward(question, heads));
  }
});

test.each([
  ['wasm', () => loadWasm('plain')],
  [
    'an engine that answers later',
    async () =>
      withFolded(late({ ...referenceFactory, create: (of: EngineSpec) => new ReferenceEngine(of) })),
  ],
])('%s trains as the reference engine does', async (_, load) => {
  const factory = await load();
  const { state, batch } = material();
  const both = [factory.create(spec), referenceFactory.create(spec)];
  for (const each of both) each.load(state);
  for (let i = 0; i < 3; i++) {
    const lesson = batch();
    for (const each of both) each.train(lesson, heads, update());
  }
  const [now, then] = [await both[0].save(), await both[1].save()];
  expect(now.gain).toBeCloseTo(then.gain as number, 5);
  expect(distance(now.parameters, then.parameters)).toBeLessThan(
    1e-4 * distance(then.parameters, state.parameters),
  );
});

test('entropy is ln 2 where nothing is known, and 0 where all is', () => {
  expect(meanEntropy(Float32Array.of(3, 3))).toBeCloseTo(Math.LN2, 6);
  expect(meanEntropy(Float32Array.of(-90, 90, 500, -500))).toBeCloseTo(0, 6);
  const p = 1 / (1 + Math.exp(-2));
  expect(meanEntropy(Float32Array.of(0, 2))).toBeCloseTo(-p * Math.log(p) - (1 - p) * Math.log(1 - p), 6);
});
