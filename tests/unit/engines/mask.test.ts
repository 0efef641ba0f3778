import { describe, expect, test } from 'vitest';
import { initialise, layoutOf } from '../../../src/cells';
import { view } from '../../../src/cells/layout';
import { maskOf, NEGATIVE, POSITIVE } from '../../../src/cells/mask';
import type { NetworkConfig } from '../../../src/config/schema';
import { referenceFactory } from '../../../src/engines/reference';
import { Stream } from '../../../src/math/random';
import { network } from '../../support/engines';
import { testMasksAgainstPyTorch } from '../../support/masked-steps';

testMasksAgainstPyTorch(async () => referenceFactory);

const maskFor = (changes: Partial<NetworkConfig>, seed = 1) =>
  maskOf({ network: network({ units: 40, ...changes }), seed });
const present = (mask: Uint8Array | undefined) => [...(mask ?? [])].map((allowed) => allowed > 0);

test('without density and Dale’s law nothing is masked', () => {
  expect(maskFor({})).toBeUndefined();
  expect(maskFor({ selfConnections: true })).toBeUndefined();
  expect(maskFor({ cell: 'lstm' })).toBeUndefined();
  const { density, dale, selfConnections, ...older } = network();
  expect(maskOf({ network: older as NetworkConfig, seed: 1 })).toBeUndefined();
});

test('which connections exist follows from the seed; a denser network has those of a sparser one', () => {
  const [sparse, dense] = [present(maskFor({ density: 0.2 })), present(maskFor({ density: 0.5 }))];
  expect(sparse).toEqual(present(maskFor({ density: 0.2 })));
  expect(sparse).not.toEqual(present(maskFor({ density: 0.2 }, 2)));
  expect(sparse.every((exists, k) => !exists || dense[k])).toBe(true);
  const share = (mask: boolean[]) => mask.filter(Boolean).length / (40 * 39);
  expect(Math.abs(share(sparse) - 0.2)).toBeLessThan(0.04);
  expect(Math.abs(share(dense) - 0.5)).toBeLessThan(0.04);
  expect(present(maskFor({ density: 0 })).some(Boolean)).toBe(false);
});

test('neurons have connections to themselves only where that is asked for, or gates are', () => {
  const diagonal = (changes: Partial<NetworkConfig>) =>
    present(maskFor({ dale: true, ...changes })).filter((_, k) => k % 41 === 0);
  expect(diagonal({}).some(Boolean)).toBe(false);
  expect(diagonal({ selfConnections: true }).every(Boolean)).toBe(true);
  expect(diagonal({ cell: 'gru' }).every(Boolean)).toBe(true);
});

test("under Dale's law the first neurons excite and the others inhibit", () => {
  const mask = maskFor({ dale: true, excitatory: 0.76, selfConnections: true }) as Uint8Array;
  for (const [k, allowed] of mask.entries()) expect(allowed).toBe(k % 40 < 31 ? POSITIVE : NEGATIVE);
});

describe.each(['leaky', 'gru', 'lstm'] as const)('a new %s network', (cell) => {
  const weightsOf = (changes: Partial<NetworkConfig>) => {
    const config = { network: network({ cell, units: 40, ...changes }), seed: 1 };
    const layout = layoutOf(config.network, 0);
    const vector = new Float32Array(layout.size);
    const stream = Stream.of(1, 'init');
    initialise(vector, layout, config, stream);
    return { W: view(vector, layout.cell['recurrent.weight']), after: stream.state };
  };
  const plain = weightsOf({});

  test('has the weights of the dense one where there is a connection, in all gates, and draws no more', () => {
    const { W, after } = weightsOf({ density: 0.3 });
    const exists = present(maskFor({ cell, density: 0.3 }));
    for (const [k, weight] of W.entries()) expect(weight).toBe(exists[k % 1600] ? plain.W[k] : 0);
    expect(after).toEqual(plain.after);
  });

  test("has the signs of Dale's law, balanced, and as large a mean square", () => {
    const { W, after } = weightsOf({ dale: true, excitatory: 0.8 });
    for (const [k, weight] of W.entries())
      expect(Math.sign(weight) * (k % 40 < 32 ? 1 : -1)).toBeGreaterThanOrEqual(0);
    const sum = W.reduce((a, b) => a + b);
    const size = W.reduce((a, b) => a + Math.abs(b), 0);
    expect(Math.abs(sum) / size).toBeLessThan(0.06);
    const squares = (values: Float32Array) => values.reduce((a, b) => a + b * b, 0);
    expect(squares(W) / squares(plain.W)).toBeCloseTo(1, 1);
    expect(after).toEqual(plain.after);
    const half = weightsOf({ dale: true, excitatory: 0.5 }).W;
    expect(half.map(Math.abs)).toEqual(plain.W.map(Math.abs));
  });
});
