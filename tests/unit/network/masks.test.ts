import { expect, test } from 'vitest';
import type { NamedArray } from '../../../src/cells/named';
import { untrainedParameters } from '../../../src/cells/untrained';
import type { NetworkConfig } from '../../../src/config/schema';
import { leaveOutWeights } from '../../../src/network/left-out-weights';
import { smallConfig } from '../../support/config';

/** What is left of recurrent weights that are all 1 in a network of six neurons, and what is said of the rest. */
function leftOf(network: Partial<NetworkConfig>, seed = 3) {
  const config = smallConfig({ network: { units: 6, ...network } }, seed);
  const parameters = untrainedParameters(config);
  const { values } = parameters.find(({ name }) => name === 'recurrent.weight') as NamedArray;
  const untrained = values.slice();
  values.fill(1);
  const notes: string[] = [];
  leaveOutWeights(parameters, config, notes);
  return { untrained, left: values, notes, count: values.reduce((sum, weight) => sum + weight, 0) };
}

test('weights of neurons to themselves are left out, and it is said how to keep them', () => {
  expect(leftOf({}).notes).toEqual([
    'recurrent.weight: the connections of 6 neurons to themselves are left out, since config.network.selfConnections is false (true keeps them); the network may answer differently',
  ]);
  expect(leftOf({}).count).toBe(30);
  expect(leftOf({ selfConnections: true })).toMatchObject({ notes: [], count: 36 });
  expect(leftOf({ cell: 'gru' })).toMatchObject({ notes: [], count: 3 * 36 });
});

test('weights where there is no connection, or of the wrong sign, are left out, and it is said why', () => {
  const { left, untrained, count, notes } = leftOf({ density: 0.5, selfConnections: true });
  expect([...left].map((weight) => weight !== 0)).toEqual([...untrained].map((weight) => weight !== 0));
  expect(notes).toEqual([
    `recurrent.weight: ${36 - count} weights are left out, of connections that do not exist with config.network.density 0.5 and config.seed 3; the network may answer differently`,
  ]);
  const signs = leftOf({ dale: true, excitatory: 0.5 });
  expect(signs.count).toBe(15);
  expect(signs.notes).toEqual([
    expect.stringMatching(
      /^recurrent\.weight: the connections of 6 neurons to themselves are .*, and 15 weights are left out, of a sign that config\.network\.dale forbids; the network may answer differently$/,
    ),
  ]);
});
