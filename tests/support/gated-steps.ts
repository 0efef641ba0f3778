import { beforeAll, describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/cells';
import { arraysOf, type Layout } from '../../src/cells/layout';
import type { Batch, Engine, EngineFactory, EngineSpec } from '../../src/engines/engine';
import file from '../golden/lstm_gru.json';
import { network, specOf, update } from './engines';

type Nested = number | Nested[];
/** Under PyTorch's names. */
type Arrays = Record<string, Nested>;
/** A few updates as PyTorch does them with nn.LSTM and nn.GRU. */
interface Case {
  cell: 'lstm' | 'gru';
  params0: Arrays;
  outputs: Nested;
  logits: Nested;
  grads: Arrays;
  grad_total_norm: number;
  clipped_grads: Arrays;
  params_after_1: Arrays;
  params_after_5: Arrays;
  losses: number[];
  grad_norms: number[];
}
const paper = file as unknown as { H: number; B: number; T: number; bits: number[][]; labels: number[][] } & {
  cases: Record<string, Case>;
};

const flat = (value: Nested): number[] => (Array.isArray(value) ? value.flatMap(flat) : [value]);

/** In the order of the layout, which is also the one they are given in. */
const NAMES = ['lstm.weight_ih_l0', 'lstm.bias_ih_l0', 'lstm.weight_hh_l0', 'lstm.bias_hh_l0'];
const HEADS = ['modulelist.0.weight', 'modulelist.0.bias', 'modulelist.1.weight', 'modulelist.1.bias'];

function vectorOf(layout: Layout, arrays: Arrays): Float32Array {
  const vector = new Float32Array(layout.size);
  for (const [i, { offset, size }] of arraysOf(layout).entries()) {
    const values = flat(arrays[[...NAMES, ...HEADS][i]]);
    if (values.length !== size) throw new Error('golden file: an array of another size');
    vector.set(values, offset);
  }
  return vector;
}

export interface GatedStep {
  name: string;
  spec: EngineSpec;
  batch: Batch;
  parameters: Float32Array;
  /** h(1) … h(T): [T, B, H]. */
  states: number[];
  logits: number[];
  losses: number[];
  /** Before clipping, and after. */
  gradient: Float32Array;
  gradientNorm: number;
  clipped: Float32Array;
  after1: Float32Array;
  after5: Float32Array;
}

function stepOf([name, given]: [string, Case]): GatedStep {
  const { H, B, T, bits, labels } = paper;
  const net = network({ cell: given.cell, units: H });
  const spec = specOf({ network: net, optimizer: 'adam', batchSize: B, slots: 2, maxLength: T });
  const layout = layoutOf(net, 2);
  const outputs = given.outputs as number[][][];
  return {
    name,
    spec,
    batch: {
      length: T,
      inputs: Float32Array.from({ length: T * B }, (_, i) => 2 * bits[i % B][Math.floor(i / B)] - 1),
      labels: Uint8Array.from(labels.flat()),
      h0: new Float32Array(B * H * (given.cell === 'lstm' ? 2 : 1)),
    },
    parameters: vectorOf(layout, given.params0),
    states: Array.from({ length: T * B }, (_, i) => outputs[i % B][Math.floor(i / B)]).flat(),
    logits: flat(given.logits),
    losses: given.losses,
    gradient: vectorOf(layout, given.grads),
    gradientNorm: given.grad_total_norm,
    clipped: vectorOf(layout, given.clipped_grads),
    after1: vectorOf(layout, given.params_after_1),
    after5: vectorOf(layout, given.params_after_5),
  };
}

export const gatedSteps = Object.entries(paper.cases).map(stepOf);
export const both = { first: 0, count: 2 };

/** The largest difference. */
export const furthest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a, (value, i) => Math.abs(value - b[i])).reduce((x, y) => Math.max(x, y));

/** Tests that an engine does with gated cells and Adam what PyTorch does. */
export function testGatedAgainstPyTorch(load: () => Promise<EngineFactory>): void {
  describe.each(gatedSteps)('$name', (step) => {
    const { spec, batch, parameters } = step;
    let engine: Engine;
    beforeAll(async () => {
      engine = (await load()).create(spec);
    });
    const restart = () => engine.load({ parameters, momentum: new Float32Array(parameters.length) });

    test('states and logits', async () => {
      restart();
      expect(furthest((await engine.simulate(batch)).states, step.states)).toBeLessThan(1e-5);
      expect(furthest(await engine.forward(batch, both), step.logits)).toBeLessThan(1e-5);
    });

    test('gradient, and parameters after one and after five updates of Adam', async () => {
      restart();
      const settings = update({ learningRate: 1e-3 });
      engine.train(batch, both, settings);
      const state = await engine.save();
      expect(furthest(state.parameters, step.after1)).toBeLessThan(2e-6);
      // Adam's first mean is a tenth of the gradient, clipped.
      const gradient = state.momentum.map((m) => 10 * m);
      expect(furthest(gradient, step.clipped)).toBeLessThan(1e-5);
      const squares = state.variance?.map((v) => 1000 * v) ?? [];
      expect(
        furthest(
          squares,
          step.clipped.map((g) => g * g),
        ),
      ).toBeLessThan(1e-5);
      for (let i = 0; i < 4; i++) engine.train(batch, both, settings);
      const after = await engine.save();
      expect(furthest(after.parameters, step.after5)).toBeLessThan(2e-6);
      expect(after.updates).toEqual(arraysOf(engine.layout).map(() => 5));
      const sum = step.losses.reduce((a, b) => a + b);
      expect(await engine.statistics()).toMatchObject({
        steps: 5,
        finiteSteps: 5,
        loss: expect.closeTo(sum, 4),
      });
    });
  });
}
