import { describe, expect, test } from 'vitest';
import { view } from '../../../src/cells/layout';
import { defaultConfig, type NetworkConfig } from '../../../src/config/schema';
import { ReferenceEngine } from '../../../src/engines/reference';
import { Stream } from '../../../src/math/random';
import { golden } from '../../support/golden';

type Nested = number | Nested[];
type Parameters = Record<string, Nested | null>;
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
const paper = golden<{
  H: number;
  B: number;
  T: number;
  bits: number[][];
  labels: number[][];
  h0: number[][];
  lr: number;
  momentum: number;
  cases: Record<string, Case>;
}>('train_step.json');

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

function engineOf({ model, activation, n_heads }: Case): ReferenceEngine {
  const leak = model === 'mod' ? 'outside' : 'inside';
  const network = {
    ...defaultConfig.network,
    units: paper.H,
    leak,
    activation: ACTIVATIONS[activation],
  } as const;
  return new ReferenceEngine({ network, batchSize: paper.B, slots: n_heads, maxLength: paper.T });
}

/** The flat vector of the paper's arrays; a fixed τ is one number there. */
function vectorOf({ layout }: ReferenceEngine, { n_heads, train_tau, tau_arg }: Case, from: Parameters) {
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

/** The largest difference, W's diagonal left out: the paper's code zeroes it only before the next step. */
function distance({ layout }: ReferenceEngine, a: ArrayLike<number>, b: ArrayLike<number>, from = 0): number {
  const { offset, size } = layout.cell['recurrent.weight'];
  let largest = 0;
  for (let i = from; i < a.length; i++) {
    const inW = i - offset;
    if (inW >= 0 && inW < size && inW % (layout.units + 1) === 0) continue;
    largest = Math.max(largest, Math.abs(a[i] - b[i]));
  }
  return largest;
}

describe.each(Object.entries(paper.cases))('%s', (_, given) => {
  const engine = engineOf(given);
  const parameters = vectorOf(engine, given, given.params0);
  const inputs = Float32Array.from(
    { length: paper.T * paper.B },
    (_, i) => paper.bits[i % paper.B][Math.floor(i / paper.B)],
  );
  const heads = { first: 0, count: given.used_heads };
  const labels = Uint8Array.from(paper.labels.slice(0, given.used_heads).flat());
  const batch = { length: paper.T, inputs, labels, h0: Float32Array.from(paper.h0.flat()) };
  const update = {
    learningRate: paper.lr,
    momentum: paper.momentum,
    clipNorm: given.max_norm,
    trainTau: given.train_tau,
  };
  const restart = () => engine.load({ parameters, momentum: new Float32Array(parameters.length) });
  // A fixed τ has no gradient in the paper's code.
  const from = given.train_tau ? 0 : paper.H;

  test('logits, loss and gradient', () => {
    restart();
    const logits = engine.forward(batch, heads);
    flat(given.logits).forEach((value, i) => expect(logits[i]).toBeCloseTo(value, 5));
    const { loss, gradient } = engine.gradient(batch, heads);
    expect(loss).toBeCloseTo(given.losses[0], 5);
    const expected = vectorOf(engine, given, given.grads);
    for (let i = from; i < expected.length; i++)
      expect(Math.abs(gradient[i] - expected[i])).toBeLessThan(1e-5);
  });

  test('parameters after one and after five updates', () => {
    restart();
    engine.train(batch, heads, update);
    const after1 = vectorOf(engine, given, given.params_after_1);
    expect(distance(engine, engine.save().parameters, after1, from)).toBeLessThan(2e-6);
    for (let i = 0; i < 4; i++) engine.train(batch, heads, update);
    const after5 = vectorOf(engine, given, given.params_after_5);
    expect(distance(engine, engine.save().parameters, after5, from)).toBeLessThan(2e-6);
    const sum = given.losses.reduce((a, b) => a + b);
    expect(engine.statistics()).toMatchObject({ steps: 5, good: 5, loss: expect.closeTo(sum, 4) });
  });
});

test('what is not in use or is frozen stays as it is', () => {
  const engine = new ReferenceEngine({
    network: { ...defaultConfig.network, units: 5 },
    batchSize: 3,
    slots: 3,
    maxLength: 6,
  });
  const stream = Stream.of(0, 'look');
  const state = () => stream.fill(new Float32Array(engine.layout.size), 0.5, 1.5);
  engine.load({ parameters: state(), momentum: state() });
  const before = engine.save();
  const batch = {
    length: 6,
    inputs: Float32Array.from({ length: 18 }, (_, i) => i % 2),
    labels: Uint8Array.of(0, 1, 1),
    h0: new Float32Array(15),
  };
  engine.train(
    batch,
    { first: 1, count: 1 },
    { learningRate: 0.1, momentum: 0.9, clipNorm: 1, trainTau: false },
  );
  const after = engine.save();
  const { cell, heads } = engine.layout;
  for (const key of ['parameters', 'momentum'] as const) {
    for (const kept of [cell.tau, heads[0].weight, heads[2].weight]) {
      expect(view(after[key], kept)).toEqual(view(before[key], kept));
    }
    expect(view(after[key], heads[1].weight)).not.toEqual(view(before[key], heads[1].weight));
  }
});
