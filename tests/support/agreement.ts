import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Slice, view } from '../../src/cells/layout';
import { maskOf, NEGATIVE, POSITIVE } from '../../src/cells/mask';
import type { EngineFactory, EngineSpec, EngineState, Heads, Update } from '../../src/engines/engine';
import { ReferenceEngine } from '../../src/engines/reference';
import { Stream } from '../../src/math/random';
import { difference, distance, drawBatch, initialState, network, slicesOf, specOf, update } from './engines';

/** How far sums in float32 may be from the reference engine's, relative to their norm. */
const CLOSE = 1e-4;
/** The same of networks after updates of Adam, which moves a weight as far if its gradient is small: rounding shows. */
const NEAR = 2e-3;
/** The distance of neighbouring float32, relative to them. */
const LAST_DIGIT = 2 ** -23;

/** An engine and the reference engine, with the same network and the same batches. */
export function pair(factory: EngineFactory, spec: EngineSpec, seed = 1) {
  const stream = Stream.of(seed, 'train');
  const engine = factory.create(spec);
  const reference = new ReferenceEngine(spec);
  for (const each of [engine, reference]) each.load(initialState(spec, Stream.of(seed, 'init')));
  const start = reference.save();
  return {
    engine,
    reference,
    start,
    draw: (heads: Heads, length: number) => drawBatch(spec, heads, length, stream),
    train(heads: Heads, settings: Update, ...lengths: number[]) {
      for (const length of lengths) {
        const batch = drawBatch(spec, heads, length, stream);
        engine.train(batch, heads, settings);
        reference.train(batch, heads, settings);
      }
    },
    /**
     * The arrays that have moved differently since the start, in value or in what the optimizer remembers of them, by
     * more than their last digits.
     */
    async disagreements() {
      const [now, then] = [await engine.save(), reference.save()];
      expect(now.updates).toEqual(then.updates);
      const near = spec.optimizer === 'adam' ? NEAR : CLOSE;
      const alike = (key: 'momentum' | 'variance', slice: Slice) => {
        const [ours, theirs] = [now[key], then[key]];
        if (!ours || !theirs) return ours === theirs;
        const [m, n] = [view(ours, slice), view(theirs, slice)];
        return distance(m, n) <= near * distance(n) + LAST_DIGIT * distance(theirs);
      };
      return slicesOf(engine.layout).flatMap(([name, slice]) => {
        const [a, b, c] = [now, then, start].map(({ parameters }) => view(parameters, slice));
        const value = distance(a, b) <= near * distance(b, c) + LAST_DIGIT * distance(b);
        const [momentum, variance] = [alike('momentum', slice), alike('variance', slice)];
        return value && momentum && variance ? [] : [{ name, value, momentum, variance }];
      });
    },
  };
}

/** Sizes to choose from. The larger they are, the fewer steps and heads: the reference engine is slow. */
export interface Sizes {
  units: number[];
  batches: number[];
  slots: number;
  runs: number;
  /** Leaves out what takes long where software compiles programs for a graphics processor, and computes them. */
  quick?: boolean;
}

const cells = ['leaky', 'gru', 'lstm'] as const;
const optimizers = ['sgd', 'adam'] as const;
const leaks = ['inside', 'outside'] as const;
const activations = ['leakyRelu', 'relu', 'tanh', 'sigmoid'] as const;

const casesOf = ({ units, batches, slots }: Sizes) =>
  fc
    .record({
      units: fc.constantFrom(...units),
      batchSize: fc.constantFrom(...batches),
      slots: fc.integer({ min: 1, max: slots }),
      cell: fc.constantFrom(...cells),
      optimizer: fc.constantFrom(...optimizers),
      nesterov: fc.boolean(),
      trainRecurrent: fc.boolean(),
      leak: fc.constantFrom(...leaks),
      activation: fc.constantFrom(...activations),
      clipNorm: fc.constantFrom(1e-3, 2),
      weightDecay: fc.constantFrom(0, 0.1),
      trainTau: fc.boolean(),
      density: fc.constantFrom(1, 0.3),
      dale: fc.boolean(),
      selfConnections: fc.boolean(),
      seed: fc.nat(),
    })
    .chain((sizes) => {
      const cost = sizes.units * sizes.batchSize * (sizes.cell === 'leaky' ? 1 : 4);
      const length = fc.integer({
        min: 2,
        max: Math.min(40, Math.max(2, Math.floor(1e7 / cost / sizes.units))),
      });
      const most = Math.max(1, Math.floor(5e5 / cost));
      return fc.nat(sizes.slots - 1).chain((first) =>
        fc.record({
          sizes: fc.constant(sizes),
          lengths: fc.tuple(length, length, length),
          heads: fc.record({
            first: fc.constant(first),
            count: fc.integer({ min: 1, max: Math.min(most, sizes.slots - first) }),
          }),
        }),
      );
    });

/** Tests that an engine computes what the reference engine computes. */
export function testAgreement(load: () => Promise<EngineFactory>, choice: Sizes): void {
  let factory: EngineFactory;
  beforeAll(async () => {
    factory = await load();
  });

  test('computes what the reference engine computes, whatever the sizes', async () => {
    await fc.assert(
      fc.asyncProperty(casesOf(choice), async ({ sizes, lengths, heads }) => {
        const { units, cell, leak, activation, density, dale, selfConnections, seed, ...rest } = sizes;
        const { optimizer, batchSize, slots, clipNorm, weightDecay, ...switches } = rest;
        const spec = specOf({
          network: network({ cell, units, leak, activation, density, dale, selfConnections }),
          optimizer,
          batchSize,
          slots,
        });
        // A rate that moves weights by more than their last digits.
        const learningRate = optimizer === 'adam' ? 0.01 : 0.2 / clipNorm;
        const settings = update({ ...switches, clipNorm, weightDecay, learningRate });
        const { engine, reference, start, ...both } = pair(factory, spec, seed);
        try {
          expect(await engine.save()).toEqual(start);
          const input = both.draw(heads, lengths[0]);
          const [run, expected] = [await engine.simulate(input), reference.simulate(input)];
          expect(difference(run.states, expected.states)).toBeLessThan(CLOSE);
          expect(difference(run.end, expected.end)).toBeLessThan(CLOSE);
          expect(
            difference(await engine.forward(input, heads), reference.forward(input, heads)),
          ).toBeLessThan(CLOSE);

          both.train(heads, settings, lengths[0]);
          expect(await both.disagreements()).toEqual([]);
          both.train(heads, settings, ...lengths.slice(1));
          expect(await both.disagreements()).toEqual([]);
          const [sums, theirs] = [await engine.statistics(), reference.statistics()];
          expect(sums.loss / theirs.loss).toBeCloseTo(1, 4);
          expect([sums.steps, sums.finiteSteps]).toEqual([3, 3]);
          expect(sums.norm / theirs.norm).toBeCloseTo(1, 3);
          expect(sums.clipped).toBe(theirs.clipped);
        } finally {
          engine.dispose();
        }
      }),
      { numRuns: choice.runs, seed: 7 },
    );
  });

  test
    .skipIf(choice.quick)
    .each(leaks.flatMap((leak) => activations.map((activation) => ({ leak, activation }))))(
    'agrees with leak $leak and $activation',
    async ({ leak, activation }) => {
      const spec = specOf({ network: network({ units: 9, leak, activation }), batchSize: 5 });
      const { engine, train, disagreements } = pair(factory, spec);
      train({ first: 1, count: 2 }, update({ learningRate: 0.5 }), 7, 14, 13);
      expect(await disagreements()).toEqual([]);
      engine.dispose();
    },
  );

  const others = cells.flatMap((cell) => optimizers.map((optimizer) => ({ cell, optimizer })));
  test.each(others)(
    'agrees with $cell and $optimizer, heads that join later and frozen weights',
    async (each) => {
      const { cell, optimizer } = each;
      const spec = specOf({ network: network({ cell, units: 9 }), optimizer, batchSize: 5 });
      const { engine, draw, train, disagreements } = pair(factory, spec);
      const settings = { learningRate: optimizer === 'adam' ? 0.01 : 0.5, nesterov: false };
      train({ first: 0, count: 1 }, update(settings), 7, 14);
      const before = await engine.save();
      train({ first: 0, count: 2 }, update({ ...settings, trainRecurrent: false }), 7, 5);
      const W = (state: EngineState) => view(state.parameters, engine.layout.cell['recurrent.weight']);
      expect(W(await engine.save())).toEqual(W(before));
      train({ first: 1, count: 2 }, update(settings), 13);
      expect(await disagreements()).toEqual([]);

      // All of it survives saving and loading.
      const state = await engine.save();
      const other = factory.create(spec);
      other.load(state);
      expect(await other.save()).toEqual(state);
      const batch = draw({ first: 0, count: 3 }, 8);
      for (const each of [engine, other]) each.train(batch, { first: 0, count: 3 }, update(settings));
      expect(await other.save()).toEqual(await engine.save());
      for (const each of [engine, other]) each.dispose();
    },
  );

  const kinds = [
    ...leaks.map((leak) => network({ units: 9, leak })),
    ...cells.slice(1).map((cell) => network({ cell, units: 9 })),
  ];
  const masks = [
    { density: 0.5 },
    { dale: true, excitatory: 0.6 },
    { density: 0.7, dale: true, selfConnections: true },
    { selfConnections: true },
  ];
  // Every mask with two kinds, every kind with two masks, and all of them with both optimizers.
  const masked = kinds.flatMap((kind, k) =>
    [0, 1].map((n) => ({ optimizer: optimizers[n], network: { ...kind, ...masks[(k + n) % masks.length] } })),
  );
  test.each(masked)(
    'agrees on a masked $network.cell network, leak $network.leak, with $optimizer: density $network.density, signs $network.dale',
    async ({ network, optimizer }) => {
      const spec = specOf({ network, optimizer, batchSize: 5 });
      const { engine, reference, start, draw, train, disagreements } = pair(factory, spec);
      const heads = { first: 0, count: 2 };
      const mask = maskOf(spec);
      const W = ({ parameters }: EngineState) => view(parameters, engine.layout.cell['recurrent.weight']);
      const limited = W(start).map((_, k) => mask?.[k % mask.length] ?? 3);
      try {
        // Something for the projection to do: any weights may be loaded.
        const anything = start.parameters.map((_, k) => Math.sin(k) / 2);
        for (const each of [engine, reference]) each.load({ ...start, parameters: anything.slice() });
        expect(await engine.save()).toEqual(reference.save());
        for (const each of [engine, reference]) each.load(start);

        const batch = draw(heads, 9);
        const [ours, theirs] = [await engine.gradient(batch, heads), reference.gradient(batch, heads)];
        expect(distance(Float32Array.from(ours.gradient), Float32Array.from(theirs.gradient))).toBeLessThan(
          CLOSE * distance(Float32Array.from(theirs.gradient)),
        );
        train(heads, update({ learningRate: optimizer === 'adam' ? 0.03 : 0.5 }), 7, 14, 13, 9);
        expect(await disagreements()).toEqual([]);
        const learnt = await engine.save();
        for (const [k, weight] of W(learnt).entries()) {
          if (!(limited[k] & POSITIVE)) expect(weight).toBeLessThanOrEqual(0);
          if (!(limited[k] & NEGATIVE)) expect(weight).toBeGreaterThanOrEqual(0);
          if (limited[k] > 0 || !mask) continue;
          const at = engine.layout.cell['recurrent.weight'].offset + k;
          expect([learnt.momentum[at], learnt.variance?.[at] ?? 0, ours.gradient[at]]).toEqual([0, 0, 0]);
        }
        expect(W(learnt)).not.toEqual(W(start));
      } finally {
        engine.dispose();
      }
    },
  );

  test.each(kinds)(
    'gives the gradient of a $cell network, leak $leak, and changes nothing',
    async (network) => {
      const { engine, reference, draw, start } = pair(factory, specOf({ network, batchSize: 5 }));
      const heads = { first: 1, count: 2 };
      // What an update leaves of a head that is not asked is not in the next gradient.
      for (const each of [engine, reference]) each.train(draw(heads, 3), heads, update({ learningRate: 0 }));
      const batch = draw({ first: 0, count: 1 }, 11);
      const [ours, theirs] = [
        await engine.gradient(batch, { first: 0, count: 1 }),
        reference.gradient(batch, { first: 0, count: 1 }),
      ];
      expect(ours.loss).toBeCloseTo(theirs.loss, 5);
      for (const [name, slice] of slicesOf(engine.layout)) {
        const [a, b] = [
          view(Float32Array.from(ours.gradient), slice),
          view(Float32Array.from(theirs.gradient), slice),
        ];
        expect.soft(distance(a, b), name).toBeLessThanOrEqual(CLOSE * distance(b));
      }
      expect((await engine.save()).parameters).toEqual(start.parameters);
      engine.dispose();
    },
  );

  test.skipIf(choice.quick)('agrees at the size of the paper', async () => {
    const spec = specOf({ network: network({ units: 500 }), batchSize: 256, slots: 2 });
    const { engine, train, disagreements } = pair(factory, spec);
    train({ first: 0, count: 2 }, update({ learningRate: 0.5 }), 4);
    expect(await disagreements()).toEqual([]);
    engine.dispose();
  });

  test('leaves alone what does not learn: idle heads, frozen τ, weights from a neuron to itself', async () => {
    const spec = specOf({ slots: 4 });
    const { engine, reference, start, train, disagreements } = pair(factory, spec);
    const everything = { first: 0, count: 4 };
    train(everything, update({ learningRate: 0.5 }), 9); // gives all of them momentum
    const before = await engine.save();
    train({ first: 1, count: 2 }, update({ trainTau: false }), 9, 9);
    const after = await engine.save();
    const { cell, heads } = engine.layout;
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
    expect(await disagreements()).toEqual([]);

    // All of it survives saving and loading, but for weights to oneself.
    const forged = { parameters: start.parameters.map((_, k) => k + 0.1), momentum: after.momentum };
    engine.load(forged);
    reference.load(forged);
    expect(await engine.save()).toEqual(reference.save());
    engine.dispose();
  });

  test('shortens a gradient that is too long, and only such a one', async () => {
    const spec = specOf();
    const gradientAt = async (clipNorm: number) => {
      const { engine, train } = pair(factory, spec);
      train({ first: 0, count: 3 }, update({ clipNorm }), 10);
      const { momentum } = await engine.save(); // after the first update, the clipped gradient itself
      engine.dispose();
      return momentum;
    };
    const length = (vector: Float32Array) => Math.hypot(...vector);
    const whole = length(await gradientAt(1e6));
    expect(length(await gradientAt(whole * 1.01))).toBeCloseTo(whole, 5);
    expect(length(await gradientAt(whole / 8))).toBeCloseTo(whole / 8, 5);
  });
}
