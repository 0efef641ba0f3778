import { expect, test } from 'vitest';
import { blended, clearly, halfPoint, noisy, toldAccuracy } from '../../../src/analysis/ambiguity';
import { contextEigenvalues, jacobianOf } from '../../../src/analysis/context-dynamics';
import { ToldNetwork } from '../../../src/analysis/told-network';
import { layoutOf } from '../../../src/cells';
import { names } from '../../../src/cells/named';
import { defaultConfig, type NetworkConfig } from '../../../src/config/schema';
import { Stream } from '../../../src/math/random';

const H = 4;
const K = 3;
const MODES = ['input', 'excitability', 'synaptic', 'both'] as const;

const networkOf = (context: NetworkConfig['context']): NetworkConfig => ({
  ...defaultConfig.network,
  units: H,
  context,
  contextRank: 2,
});

/** Random parameters, by name; no neuron has a weight to itself. */
function parametersOf(network: NetworkConfig): Record<string, number[]> {
  const stream = Stream.of(1, 'init');
  const all = names(layoutOf(network, K), [1, 2, 3], 0).map(([name, { size }]): [string, number[]] => [
    name,
    [...stream.fill(new Float32Array(size), -1, 1)],
  ]);
  const found = Object.fromEntries(all);
  found.tau = found.tau.map((value) => 2 + value);
  for (let i = 0; i < H; i++) found['recurrent.weight'][i * H + i] = 0;
  return found;
}

const context = [0.7, 0.2, -0.1];
const inputs = Float32Array.from([1, 0, 1, 1]);
const zero = Array(100).fill(0);

/** h(T) by the equations as they are written, a sum at a time. */
function byHand(p: Record<string, number[]>): { h: number[]; W: number[][] } {
  const row = (name: string, k: number, i: number) => (p[name] ?? zero)[k * H + i];
  const sum = (name: string, i: number) => context.reduce((all, c, k) => all + c * row(name, k, i), 0);
  const g = Array.from({ length: H }, (_, i) => 1 + sum('context.gain', i));
  const W = Array.from({ length: H }, (_, i) =>
    Array.from({ length: H }, (_, j) => {
      if (i === j) return 0;
      let w = p['recurrent.weight'][i * H + j];
      for (const [k, c] of context.entries())
        for (let r = 0; r < 2; r++)
          w += c * row('context.left', 2 * k + r, i) * row('context.right', 2 * k + r, j);
      return w;
    }),
  );
  let h: number[] = Array(H).fill(0.05);
  for (const x of inputs) {
    h = h.map((before, i) => {
      let u = p['recurrent.bias'][i] + p['input.weight'][i] * x + p['input.bias'][i];
      for (let j = 0; j < H; j++) u += W[i][j] * h[j];
      const alpha = 1 / p.tau[i];
      const z = (1 - alpha) * before + alpha * (g[i] * u + sum('context.bias', i));
      return z > 0 ? z : 0.01 * z;
    });
  }
  return { h, W: W.map((line, i) => line.map((w) => g[i] * w)) };
}

test.each(MODES)('told by %s, a network runs as its equations say', (mode) => {
  const network = networkOf(mode);
  const parameters = parametersOf(network);
  const told = new ToldNetwork(network, parameters, K);
  told.tell(context);
  const states = told.states({ length: 4, inputs, h0: new Float32Array(H).fill(0.05) });
  const { h, W } = byHand(parameters);
  for (let i = 0; i < H; i++) expect(states[4 * H + i]).toBeCloseTo(h[i], 5);

  const [weight, bias] = [parameters['readout.weight'], parameters['readout.bias']];
  const logit = (answer: number) =>
    h.reduce((sum, each, i) => sum + weight[answer * H + i] * each, bias[answer]);
  expect(told.answers(states.subarray(4 * H))).toEqual(Uint8Array.of(logit(1) > logit(0) ? 1 : 0));

  const A = jacobianOf(told);
  for (let i = 0; i < H; i++) {
    for (let j = 0; j < H; j++) {
      const alpha = 1 / parameters.tau[i];
      expect(A.get(i, j)).toBeCloseTo((i === j ? 1 - alpha : 0) + alpha * W[i][j], 5);
    }
  }
});

test('eigenvalues add up to the trace, and are the same for all contexts where only the input is told', () => {
  for (const mode of MODES) {
    const network = networkOf(mode);
    const parameters = parametersOf(network);
    const all = contextEigenvalues(new ToldNetwork(network, parameters, K));
    expect(all).toHaveLength(K);
    const trace = parameters.tau.reduce((sum, tau) => sum + 1 - 1 / tau, 0);
    for (const values of all) {
      expect(values).toHaveLength(2 * H);
      expect(values.reduce((sum, value, i) => sum + (i % 2 === 0 ? value : 0), 0)).toBeCloseTo(trace, 5);
    }
    const isSame = all.every((values) => values.every((value, i) => Math.abs(value - all[0][i]) < 1e-6));
    expect(isSame, mode).toBe(mode === 'input');
  }
});

test('what is told: the task alone, another one blended in, or noise', () => {
  const stream = Stream.of(3, 'look');
  expect([...clearly(1, K, stream)]).toEqual([0, 1, 0]);
  for (let n = 0; n < 20; n++) {
    const told = blended(0.3)(1, K, stream);
    expect(told[1]).toBeCloseTo(0.7, 12);
    expect(Math.max(told[0], told[2])).toBeCloseTo(0.3, 12);
    expect(Math.min(told[0], told[2])).toBe(0);
  }
  const draws = Array.from({ length: 4000 }, () => noisy(0.2)(1, K, stream));
  const spread = (k: number, mean: number) =>
    Math.sqrt(draws.reduce((sum, told) => sum + (told[k] - mean) ** 2, 0) / draws.length);
  expect(spread(0, 0)).toBeCloseTo(0.2, 1);
  expect(spread(1, 1)).toBeCloseTo(0.2, 1);
});

test('a network that says 1 whatever it reads is right as often as 1 is the answer', () => {
  const network = networkOf('input');
  const parameters = {
    ...parametersOf(network),
    'readout.weight': Array(2 * H).fill(0),
    'readout.bias': [0, 1],
  };
  const task = { ...defaultConfig.task, kind: 'mix', mix: 'parity 2 dms 2 majority 3', p: 0.75 } as const;
  const told = new ToldNetwork(network, parameters, K);
  const [parity, dms, majority] = toldAccuracy(
    told,
    task,
    clearly,
    { tellings: 40, batch: 500 },
    Stream.of(0, 'look'),
  );
  expect(parity).toBeCloseTo(2 * 0.75 * 0.25, 1);
  expect(dms).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 1);
  expect(majority).toBeCloseTo(0.75 ** 3 + 3 * 0.75 ** 2 * 0.25, 1);
});

test('half of what is above chance is lost between two points, or nowhere', () => {
  expect(halfPoint([0, 0.1, 0.2], [0.9, 0.8, 0.6])).toBeCloseTo(0.15, 10);
  expect(halfPoint([0, 0.1], [0.9, 0.8])).toBeUndefined();
});
