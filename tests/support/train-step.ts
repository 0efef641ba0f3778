import { beforeAll, describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/cells';
import { type Layout, view } from '../../src/cells/layout';
import { defaultConfig, type NetworkConfig } from '../../src/config/schema';
import type { Batch, Engine, EngineFactory, EngineSpec, Heads, Update } from '../../src/engines/engine';
import file from '../golden/train_step.json';

type Nested = number | Nested[];
type Parameters = Record<string, Nested | null>;
/** A few updates as the paper's own code does them. */
interface Case {
  model: 'default' | 'mod';
  activation: string;
  train_tau: boolean;
  tau_arg: number;
  n_heads: number;
  used_heads: number;
  max_norm: number;
  params0: Parameters;
  logits: Nested;
  grads: Parameters;
  grad_total_norm: number;
  params_after_1: Parameters;
  params_after_5: Parameters;
  losses: number[];
}
const paper = file as unknown as {
  H: number;
  B: number;
  T: number;
  bits: number[][];
  labels: number[][];
  h0: number[][];
  lr: number;
  momentum: number;
  cases: Record<string, Case>;
};

const NAMES = {
  tau: 'tau',
  'input.weight': 'W_in',
  'input.bias': 'b_in',
  'recurrent.weight': 'W_hh',
  'recurrent.bias': 'b_hh',
};
const ACTIVATIONS: Record<string, NetworkConfig['activation']> = {
  leakyrelu: 'leakyRelu',
  relu: 'relu',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
};
const flat = (value: Nested | null): number[] => (Array.isArray(value) ? value.flatMap(flat) : [value ?? 0]);

/** A case in the terms of engines. */
export interface Step {
  name: string;
  spec: EngineSpec;
  batch: Batch;
  heads: Heads;
  update: Update;
  parameters: Float32Array;
  logits: number[];
  losses: number[];
  /** Before clipping; of a fixed τ the paper's code has none. */
  gradient: Float32Array;
  gradientNorm: number;
  after1: Float32Array;
  after5: Float32Array;
  /** Where the numbers begin that the paper's code has. */
  from: number;
}

function stepOf([name, given]: [string, Case]): Step {
  const leak = given.model === 'mod' ? 'outside' : 'inside';
  const activation = ACTIVATIONS[given.activation];
  const network = { ...defaultConfig.network, units: paper.H, leak, activation } as const;
  const layout = layoutOf(network, given.n_heads);
  const bit = (_: unknown, i: number) => paper.bits[i % paper.B][Math.floor(i / paper.B)];
  return {
    name,
    spec: {
      network,
      seed: 0,
      optimizer: 'sgd',
      batchSize: paper.B,
      slots: given.n_heads,
      maxLength: paper.T,
    },
    batch: {
      length: paper.T,
      inputs: Float32Array.from({ length: paper.T * paper.B }, bit),
      labels: Uint8Array.from(paper.labels.slice(0, given.used_heads).flat()),
      h0: Float32Array.from(paper.h0.flat()),
    },
    heads: { first: 0, count: given.used_heads },
    update: {
      learningRate: paper.lr,
      momentum: paper.momentum,
      nesterov: true,
      clipNorm: given.max_norm,
      weightDecay: 0,
      trainTau: given.train_tau,
      trainRecurrent: true,
    },
    parameters: vectorOf(layout, given, given.params0),
    logits: flat(given.logits),
    losses: given.losses,
    gradient: vectorOf(layout, given, given.grads),
    gradientNorm: given.grad_total_norm,
    after1: vectorOf(layout, given, given.params_after_1),
    after5: vectorOf(layout, given, given.params_after_5),
    from: given.train_tau ? 0 : paper.H,
  };
}

/** The flat vector of the paper's arrays; a fixed τ is one number there. */
function vectorOf(layout: Layout, { n_heads, train_tau, tau_arg }: Case, from: Parameters): Float32Array {
  const vector = new Float32Array(layout.size);
  for (const [name, theirs] of Object.entries(NAMES)) {
    if (name === 'tau' && !train_tau) view(vector, layout.cell.tau).fill(tau_arg);
    else view(vector, layout.cell[name]).set(flat(from[theirs]));
  }
  for (let slot = 0; slot < n_heads; slot++) {
    if (from[`fc${slot}.weight`] === null) continue;
    view(vector, layout.heads[slot].weight).set(flat(from[`fc${slot}.weight`]));
    view(vector, layout.heads[slot].bias).set(flat(from[`fc${slot}.bias`]));
  }
  return vector;
}

export const steps = Object.entries(paper.cases).map(stepOf);

/** The largest difference, W's diagonal left out: the paper's code zeroes it only before the next step. */
function distance({ layout }: Engine, a: ArrayLike<number>, b: ArrayLike<number>, from: number): number {
  const { offset, size } = layout.cell['recurrent.weight'];
  let largest = 0;
  for (let i = from; i < a.length; i++) {
    const inW = i - offset;
    if (inW >= 0 && inW < size && inW % (layout.units + 1) === 0) continue;
    largest = Math.max(largest, Math.abs(a[i] - b[i]));
  }
  return largest;
}

/** Tests that an engine does what the paper's code does. */
export function testAgainstPaper(load: () => Promise<EngineFactory>): void {
  describe.each(steps)('$name', (step) => {
    const { spec, batch, heads, update, parameters, from } = step;
    let engine: Engine;
    beforeAll(async () => {
      engine = (await load()).create(spec);
    });
    const restart = () => engine.load({ parameters, momentum: new Float32Array(parameters.length) });

    test('logits', async () => {
      restart();
      const logits = await engine.forward(batch, heads);
      expect(logits).toHaveLength(step.logits.length);
      for (let i = 0; i < logits.length; i++) expect(logits[i]).toBeCloseTo(step.logits[i], 5);
    });

    test('parameters and gradient after one update, and parameters after five', async () => {
      restart();
      engine.train(batch, heads, update);
      const state = await engine.save();
      expect(distance(engine, state.parameters, step.after1, from)).toBeLessThan(2e-6);
      // The first momentum is the gradient, clipped.
      const clipped = step.gradient.map((g) => g * Math.min(1, update.clipNorm / step.gradientNorm));
      expect(distance(engine, state.momentum, clipped, from)).toBeLessThan(2e-6);
      for (let i = 0; i < 4; i++) engine.train(batch, heads, update);
      expect(distance(engine, (await engine.save()).parameters, step.after5, from)).toBeLessThan(2e-6);
      const sum = step.losses.reduce((a, b) => a + b);
      expect(await engine.statistics()).toMatchObject({
        steps: 5,
        finiteSteps: 5,
        loss: expect.closeTo(sum, 4),
      });
    });
  });
}
