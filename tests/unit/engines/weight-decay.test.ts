import { expect, test } from 'vitest';
import { type Slice, view } from '../../../src/cells/layout';
import { ReferenceEngine } from '../../../src/engines/reference';
import { adam, sgd } from '../../../src/engines/reference/optimizer';
import { loadWasm } from '../../../src/engines/wasm';
import { Stream } from '../../../src/math/random';
import { difference, drawBatch, initialState, network, specOf, update } from '../../support/engines';
import { golden } from '../../support/golden';

const wasm = await loadWasm();
const heads = { first: 0, count: 2 };

interface Golden {
  start: number[];
  gradients: number[][];
  cases: ({ weightDecay: number; learningRate: number; after: number[][] } & (
    | { optimizer: 'sgd'; momentum: number; nesterov: boolean }
    | { optimizer: 'adam' }
  ))[];
}

const { start, gradients, cases: optimizers } = golden<Golden>('weight_decay.json');

test.each(optimizers)(
  'comes to what torch.optim comes to: $optimizer, Nesterov $nesterov, λ = $weightDecay',
  (given) => {
    const zeros = () => new Float32Array(start.length);
    const learning = { parameters: Float32Array.from(start), momentum: zeros(), variance: zeros(), scale: 1 };
    for (const [i, values] of gradients.entries()) {
      const all = { ...learning, gradient: Float64Array.from(values) };
      if (given.optimizer === 'sgd') sgd(all, given);
      else adam(all, i + 1, given);
      expect(
        difference(learning.parameters, Float32Array.from(given.after[i])),
        `after update ${i + 1}`,
      ).toBeLessThan(1e-6);
    }
  },
);

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
