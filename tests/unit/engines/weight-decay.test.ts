import { describe, expect, test } from 'vitest';
import { type Slice, view } from '../../../src/cells/layout';
import { ReferenceEngine } from '../../../src/engines/reference';
import { adam, sgd } from '../../../src/engines/reference/optimizer';
import { loadWasm } from '../../../src/engines/wasm';
import { Stream } from '../../../src/math/random';
import { difference, drawBatch, initialState, network, specOf, update } from '../../support/engines';

const wasm = await loadWasm();
const heads = { first: 0, count: 2 };

describe('by hand, as PyTorch has it', () => {
  // θ = 1, η = 0.1, λ = 1, μ = ½, gradients 2 and then 1, to which θ is added: 3 and then 1.7, or 1.55 with Nesterov.
  test.each([
    [false, [0.7, 0.38]], // m = 3, then 3.2
    [true, [0.55, 0.2425]], // g + μ m = 4.5, then 3.075
  ])('SGD puts it into the gradient: Nesterov %s', (nesterov, expected) => {
    const learning = { parameters: Float32Array.of(1), momentum: new Float32Array(1), scale: 1 };
    const pace = { learningRate: 0.1, momentum: 0.5, nesterov, weightDecay: 1 };
    const found = [2, 1].map((g) => {
      sgd({ ...learning, gradient: Float64Array.of(g) }, pace);
      return learning.parameters[0];
    });
    expect(found[0]).toBeCloseTo(expected[0], 6);
    expect(found[1]).toBeCloseTo(expected[1], 6);
  });

  test('Adam has it beside its step, as AdamW', () => {
    const learning = {
      ...{ parameters: Float32Array.of(1), gradient: Float64Array.of(2), scale: 1 },
      ...{ momentum: new Float32Array(1), variance: new Float32Array(1) },
    };
    // Under one gradient each step is η: 0.95 · 1 − 0.1, then 0.95 · 0.85 − 0.1.
    const found = [1, 2].map((t) => {
      adam(learning, t, { learningRate: 0.1, weightDecay: 0.5 });
      return learning.parameters[0];
    });
    expect(found[0]).toBeCloseTo(0.85, 6);
    expect(found[1]).toBeCloseTo(0.7075, 6);
    expect(learning.momentum[0]).toBeCloseTo(0.38, 6); // of the gradients alone
  });
});

const cases = (['leaky', 'gru', 'lstm'] as const).flatMap((cell) =>
  (['sgd', 'adam'] as const).map((optimizer) => ({ cell, optimizer })),
);

test.each(cases)('wasm decays as the reference engine does: $cell, $optimizer', async (given) => {
  const spec = specOf({ network: network({ units: 9, cell: given.cell }), optimizer: given.optimizer });
  const settings = update({ weightDecay: 0.3, learningRate: 0.02 });
  const [engine, reference, plain] = [wasm.create(spec), new ReferenceEngine(spec), wasm.create(spec)];
  const stream = Stream.of(1, 'train');
  for (const each of [engine, reference, plain]) each.load(initialState(spec, Stream.of(1, 'init')));
  for (let step = 0; step < 5; step++) {
    const batch = drawBatch(spec, heads, 6, stream);
    engine.train(batch, heads, settings);
    reference.train(batch, heads, settings);
    plain.train(batch, heads, { ...settings, weightDecay: 0 });
  }
  const [ours, theirs, without] = [await engine.save(), reference.save(), await plain.save()];
  expect(difference(ours.parameters, theirs.parameters)).toBeLessThan(1e-5);
  expect(difference(ours.parameters, without.parameters)).toBeGreaterThan(1e-3);
});

test.each(['sgd', 'adam'] as const)('τ and what does not learn are left alone: %s', async (optimizer) => {
  const spec = specOf({ optimizer, network: network({ units: 9 }) });
  for (const create of [() => wasm.create(spec), () => new ReferenceEngine(spec)]) {
    const after = async (weightDecay: number, trainRecurrent: boolean) => {
      const engine = create();
      engine.load(initialState(spec, Stream.of(1, 'init')));
      const batch = drawBatch(spec, heads, 6, Stream.of(1, 'train'));
      engine.train(batch, heads, update({ weightDecay, trainRecurrent }));
      return { layout: engine.layout, parameters: (await engine.save()).parameters };
    };
    const [decayed, plain] = [await after(0.5, false), await after(0, false)];
    const same = (slice: Slice) =>
      expect(view(decayed.parameters, slice)).toEqual(view(plain.parameters, slice));
    same(decayed.layout.cell.tau);
    same(decayed.layout.cell['recurrent.weight']);
    same(decayed.layout.heads[2].weight); // not asked
    const { weight, bias } = decayed.layout.heads[0];
    for (const slice of [
      weight,
      bias,
      decayed.layout.cell['input.weight'],
      decayed.layout.cell['input.bias'],
    ]) {
      expect(view(decayed.parameters, slice)).not.toEqual(view(plain.parameters, slice));
    }
  }
});
