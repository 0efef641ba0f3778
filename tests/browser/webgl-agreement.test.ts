import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { view } from '../../src/cells/layout';
import type { EngineFactory, EngineSpec, EngineState, Heads, Update } from '../../src/engines/engine';
import { ReferenceEngine } from '../../src/engines/reference';
import { loadWebgl } from '../../src/engines/webgl';
import { Stream } from '../../src/math/random';
import {
  difference,
  drawBatch,
  initialState,
  learnALittle,
  network,
  slicesOf,
  specOf,
  update,
} from './webgl-samples';

/** How far sums in float32 may be from the reference engine's, relative to their norm. */
const CLOSE = 1e-4;

let factory: EngineFactory;
beforeAll(async () => {
  factory = await loadWebgl();
});

/** Both engines, with the same network and the same batches. */
function pair(spec: EngineSpec, seed = 1) {
  const stream = Stream.of(seed, 'train');
  const webgl = factory.create(spec);
  const reference = new ReferenceEngine(spec);
  for (const engine of [webgl, reference]) engine.load(initialState(spec, Stream.of(seed, 'init')));
  const start = reference.save();
  const changes = (now: EngineState) => now.parameters.map((value, k) => value - start.parameters[k]);
  return {
    webgl,
    reference,
    start,
    draw: (heads: Heads, length: number) => drawBatch(spec, heads, length, stream),
    train(heads: Heads, settings: Update, ...lengths: number[]) {
      for (const length of lengths) {
        const batch = drawBatch(spec, heads, length, stream);
        webgl.train(batch, heads, settings);
        reference.train(batch, heads, settings);
      }
    },
    /** The arrays that have moved differently since the start, in value or momentum. */
    disagreements() {
      const [a, b] = [webgl.save(), reference.save()];
      const compared = [
        ['value', changes(a), changes(b)],
        ['momentum', a.momentum, b.momentum],
      ] as const;
      return compared.flatMap(([what, x, y]) =>
        slicesOf(webgl.layout)
          .map(([name, slice]) => ({ what, name, by: difference(view(x, slice), view(y, slice)) }))
          .filter(({ by }) => !(by < CLOSE)),
      );
    },
  };
}

const cases = fc
  .record({
    units: fc.constantFrom(1, 7, 16, 64),
    batchSize: fc.constantFrom(1, 3, 64),
    slots: fc.integer({ min: 1, max: 10 }),
    leak: fc.constantFrom('inside' as const, 'outside' as const),
    activation: fc.constantFrom('leakyRelu' as const, 'relu' as const, 'tanh' as const, 'sigmoid' as const),
    lengths: fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 3, maxLength: 3 }),
    clipNorm: fc.constantFrom(1e-3, 2),
    trainTau: fc.boolean(),
    seed: fc.nat(),
  })
  .chain((sizes) =>
    fc.nat(sizes.slots - 1).chain((first) =>
      fc.record({
        sizes: fc.constant(sizes),
        heads: fc.record({
          first: fc.constant(first),
          count: fc.integer({ min: 1, max: sizes.slots - first }),
        }),
      }),
    ),
  );

test('computes what the reference engine computes, whatever the sizes', () => {
  fc.assert(
    fc.property(cases, ({ sizes, heads }) => {
      const { units, batchSize, slots, leak, activation, lengths, clipNorm, trainTau, seed } = sizes;
      const spec = specOf({ network: network({ units, leak, activation }), batchSize, slots });
      // A rate that moves weights by more than their last digits.
      const settings = update({ clipNorm, trainTau, learningRate: 0.2 / clipNorm });
      const { webgl, reference, start, ...both } = pair(spec, seed);
      try {
        expect(webgl.save()).toEqual(start);
        const drive = both.draw(heads, lengths[0]);
        expect(difference(webgl.simulate(drive), reference.simulate(drive))).toBeLessThan(CLOSE);
        expect(difference(webgl.forward(drive, heads), reference.forward(drive, heads))).toBeLessThan(CLOSE);

        both.train(heads, settings, lengths[0]);
        expect(both.disagreements()).toEqual([]);
        both.train(heads, settings, ...lengths.slice(1));
        expect(both.disagreements()).toEqual([]);
        const [sums, expected] = [webgl.statistics(), reference.statistics()];
        expect(sums.loss / expected.loss).toBeCloseTo(1, 4);
        expect([sums.steps, sums.good]).toEqual([3, 3]);
      } finally {
        webgl.dispose();
      }
    }),
    { numRuns: 25, seed: 7 },
  );
}, 60_000);

const leaks = ['inside', 'outside'] as const;
const activations = ['leakyRelu', 'relu', 'tanh', 'sigmoid'] as const;
test.each(leaks.flatMap((leak) => activations.map((activation) => ({ leak, activation }))))(
  'agrees with leak $leak and $activation',
  ({ leak, activation }) => {
    const { webgl, train, disagreements } = pair(
      specOf({ network: network({ units: 9, leak, activation }), batchSize: 5 }),
    );
    train({ first: 1, count: 2 }, update({ learningRate: 0.5 }), 7, 14, 13);
    expect(disagreements()).toEqual([]);
    webgl.dispose();
  },
);

test('agrees at the size of the paper', () => {
  const spec = specOf({ network: network({ units: 500 }), batchSize: 256, slots: 2 });
  const { webgl, train, disagreements } = pair(spec);
  train({ first: 0, count: 2 }, update({ learningRate: 0.5 }), 4);
  expect(disagreements()).toEqual([]);
  webgl.dispose();
}, 30_000);

test('computes the same in a worker', async () => {
  const worker = new Worker(new URL('./webgl-engine.worker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
  });
  worker.terminate();
  expect(answer).toEqual(learnALittle(factory));
});

test('leaves alone what does not learn: idle heads, frozen τ, weights from a neuron to itself', () => {
  const spec = specOf({ slots: 4 });
  const { webgl, reference, start, train, disagreements } = pair(spec);
  const everything = { first: 0, count: 4 };
  train(everything, update({ learningRate: 0.5 }), 9); // gives all of them momentum
  const before = webgl.save();
  train({ first: 1, count: 2 }, update({ trainTau: false }), 9, 9);
  const after = webgl.save();
  const { cell, heads } = webgl.layout;
  for (const slice of [cell.tau, heads[0].weight, heads[0].bias, heads[3].weight, heads[3].bias]) {
    expect(view(after.parameters, slice)).toEqual(view(before.parameters, slice));
    expect(view(after.momentum, slice)).toEqual(view(before.momentum, slice));
  }
  expect(view(after.parameters, heads[1].weight)).not.toEqual(view(before.parameters, heads[1].weight));

  const diagonal = ({ parameters, momentum }: EngineState) =>
    [parameters, momentum].map((all) =>
      view(all, cell['recurrent.weight']).filter((_, k) => k % (spec.network.units + 1) === 0),
    );
  expect(diagonal(after)[0].every((weight) => weight === 0)).toBe(true);
  // Its momentum counts, as in the reference engine.
  expect(difference(diagonal(after)[1], diagonal(reference.save())[1])).toBeLessThan(CLOSE);
  expect(disagreements()).toEqual([]);

  // All of it survives saving and loading, but for weights to oneself.
  const forged = { parameters: start.parameters.map((_, k) => k + 0.1), momentum: after.momentum };
  webgl.load(forged);
  reference.load(forged);
  expect(webgl.save()).toEqual(reference.save());
  webgl.dispose();
});

test('shortens a gradient that is too long, and only such a one', () => {
  const spec = specOf();
  const gradientAt = (clipNorm: number) => {
    const { webgl, train } = pair(spec);
    train({ first: 0, count: 3 }, update({ clipNorm }), 10);
    const { momentum } = webgl.save(); // after the first update, the clipped gradient itself
    webgl.dispose();
    return momentum;
  };
  const length = (vector: Float32Array) => Math.hypot(...vector);
  const whole = length(gradientAt(1e6));
  expect(length(gradientAt(whole * 1.01))).toBeCloseTo(whole, 5);
  expect(length(gradientAt(whole / 8))).toBeCloseTo(whole / 8, 5);
});
