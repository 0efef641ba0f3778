import { beforeAll, expect, test } from 'vitest';
import { layoutOf } from '../../src/cells';
import { rowsOf, view } from '../../src/cells/layout';
import { fromNamed, toNamed } from '../../src/cells/named';
import type { NetworkConfig } from '../../src/config/schema';
import type { Batch, Engine, EngineFactory } from '../../src/engines/engine';
import { drawTold } from '../../src/engines/folded/told';
import { referenceFactory } from '../../src/engines/reference';
import { material } from '../../src/engines/workload';
import { Stream } from '../../src/math/random';
import file from '../golden/context.json';
import { distance, drawBatch, network, specOf, update } from './engines';

interface Case {
  mode: NetworkConfig['context'];
  leak: NetworkConfig['leak'];
  rank: number;
  selfConnections: boolean;
  density: number;
  seed: number;
  parameters: Record<string, number[]>;
  inputs: number[];
  h0: number[];
  labels: number[];
  told: { head: number; context: number[] }[];
  loss: number;
  gradient: Record<string, number[]>;
}

/** Gradients by PyTorch, whose program writes the equations out instead of folding contexts into plain networks. */
const { H, K, B, T, cases } = file as unknown as {
  H: number;
  K: number;
  B: number;
  T: number;
  cases: Case[];
};
const Ns = Array.from({ length: K }, (_, k) => k + 2);

/**
 * Tests that an engine gives PyTorch's gradients of networks that are told their task. Folding is the same for all
 * engines: one that takes long may leave out what differs in it alone.
 */
export function testToldGradients(
  load: () => Promise<EngineFactory>,
  matters: (told: Pick<Case, 'mode' | 'leak' | 'rank'>) => boolean = () => true,
): void {
  let factory: EngineFactory;
  beforeAll(async () => {
    factory = await load();
  });

  test.each(cases.filter(matters))(
    "PyTorch's gradients, told $mode of rank $rank, leak $leak, self-connections $selfConnections, density $density",
    async ({ mode, leak, rank, selfConnections, density, seed, ...given }) => {
      const config = network({ units: H, leak, context: mode, contextRank: rank, selfConnections, density });
      const layout = layoutOf(config, K);
      const arrays = (of: Record<string, number[]>) =>
        Object.entries(of).map(([name, values]) => ({ name, shape: [], values: Float32Array.from(values) }));
      const engine = factory.create(specOf({ network: config, seed, batchSize: B, slots: K }));
      engine.load({ parameters: fromNamed(arrays(given.parameters), layout, Ns, 0) });
      const batch: Batch = {
        length: T,
        inputs: Float32Array.from(given.inputs),
        labels: Uint8Array.from(given.labels),
        h0: Float32Array.from(given.h0),
        told: given.told.map(({ head, context }) => ({ head, context: Float32Array.from(context) })),
      };
      const { loss, gradient } = await engine.gradient(batch, { first: 0, count: K });
      expect(loss).toBeCloseTo(given.loss, 5);
      const found = toNamed(Float32Array.from(gradient), layout, Ns, 0);
      expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(given.gradient).sort());
      for (const { name, values } of found) {
        const theirs = Float32Array.from(given.gradient[name]);
        expect.soft(distance(values, theirs), name).toBeLessThanOrEqual(1e-5 * Math.max(1, distance(theirs)));
      }
      engine.dispose();
    },
  );

  test.each(['sgd', 'adam'] as const)(
    'trains as the reference engine does, by %s, and goes on where it was',
    async (optimizer) => {
      const spec = specOf({
        network: network({ units: 9, context: 'both', contextRank: 2, density: 0.7, dale: true }),
        optimizer,
      });
      const heads = { first: 1, count: 2 };
      const stream = Stream.of(3, 'train');
      const [engine, reference] = [factory.create(spec), referenceFactory.create(spec)];
      const { state } = material({ spec, length: 8, heads });
      for (const each of [engine, reference]) each.load(state);
      const step = async (...engines: Engine[]) => {
        const batch = {
          ...drawBatch(spec, heads, 8, stream),
          told: drawTold(2, { batchSize: spec.batchSize, contexts: 4, contextNoise: 0.1 }, stream),
        };
        for (const each of engines) each.train(batch, heads, update({ learningRate: 0.01 }));
      };
      for (let i = 0; i < 3; i++) await step(engine, reference);
      const [now, then] = [await engine.save(), await reference.save()];
      expect(now.updates).toEqual(then.updates);
      expect(distance(now.parameters, then.parameters)).toBeLessThan(
        1e-4 * distance(then.parameters, state.parameters),
      );
      // The context of the slot that was not asked stays as it was.
      const { contexts, slots } = engine.layout;
      for (const all of Object.values(contexts)) {
        const first = rowsOf(all, slots, 0, 1);
        expect(view(now.parameters, first)).toEqual(view(state.parameters, first));
      }
      const { steps, finiteSteps, loss } = await engine.statistics();
      expect([steps, finiteSteps]).toEqual([3, 3]);
      expect(loss).toBeCloseTo((await reference.statistics()).loss, 4);

      const other = factory.create(spec);
      other.load(now);
      await step(engine, other);
      expect(await other.save()).toEqual(await engine.save());
      const question = drawBatch(spec, heads, 8, stream);
      expect(await other.forward(question, heads)).toEqual(await engine.forward(question, heads));
      for (const each of [engine, other, reference]) each.dispose();
    },
  );
}
