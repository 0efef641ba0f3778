import { expect, test } from 'vitest';
import { damaged, type Lesion } from '../../../src/analysis/lesion';
import { examineDamaged } from '../../../src/analysis/lesioned';
import { watch } from '../../../src/analysis/sequence';
import { layoutOf } from '../../../src/cells';
import { headsOf } from '../../../src/cells/heads';
import { view } from '../../../src/cells/layout';
import { fromNamed } from '../../../src/cells/named';
import type { Snapshot } from '../../../src/cells/snapshot';
import { referenceFactory } from '../../../src/engines/reference';
import { quick } from '../../support/findings';
import { collect, finish } from '../../support/pieces';
import { trained } from '../../support/trained';

const silencing = (...silent: number[]): Lesion => ({ silent, noise: { of: 'weights', size: 0 } });
const noise = (of: 'weights' | 'tau', size: number): Lesion => ({ silent: [], noise: { of, size } });
const network = await trained('multi', 200);
const BITS = '0110100110010110110101';

function arraysIn({ config, parameters }: Pick<Snapshot, 'config' | 'parameters'>) {
  const heads = headsOf(parameters);
  const layout = layoutOf(config.network, heads.length);
  const vector = fromNamed(parameters, layout, heads, 0);
  return { layout, vector, W: view(vector, layout.cell['recurrent.weight']) };
}

test.each(['leaky', 'lstm'] as const)(
  'a silent neuron of a %s network has no weight in or out, nor in a head',
  async (cell) => {
    const whole = await trained('multi', 60, 0, cell);
    const { layout, vector, W } = arraysIn(damaged(whole, silencing(3)));
    const { units } = layout;
    W.forEach((weight, at) => {
      if (at % units === 3 || Math.floor(at / units) % units === 3) expect(weight).toBe(0);
    });
    expect(W.some((weight) => weight !== 0)).toBe(true);
    for (const { weight } of layout.heads) {
      const rows = view(vector, weight);
      expect([rows[3], rows[units + 3]]).toEqual([0, 0]);
      expect(rows[2]).not.toBe(0);
    }
  },
);

test('the whole network stays as it was', async () => {
  const before = structuredClone(network.parameters);
  damaged(network, { silent: [0, 1], noise: { of: 'tau', size: 0.5 } });
  expect(network.parameters).toEqual(before);
  expect(damaged(network, silencing()).parameters).toEqual(before);
});

test('noise grows along one direction, the same in all networks of a size', async () => {
  const whole = arraysIn(network).W;
  const moved = (size: number, of = network) =>
    arraysIn(damaged(of, noise('weights', size))).W.map((weight, at) => weight - arraysIn(of).W[at]);
  const [small, large] = [moved(0.1), moved(0.2)];
  for (const [at, by] of small.entries()) expect(2 * by).toBeCloseTo(large[at], 5);
  expect(Math.hypot(...small) / Math.hypot(...whole)).toBeCloseTo(0.1, 5);
  const other = await trained('single', 100, 1);
  const scale = Math.hypot(...arraysIn(other).W) / Math.hypot(...whole);
  for (const [at, by] of moved(0.1, other).entries()) expect(by).toBeCloseTo(scale * small[at], 5);
});

test('noise in τ makes every neuron slower; a network with gates has no τ to disturb', async () => {
  const tauOf = (of: Snapshot) => arraysIn(of).vector.slice(0);
  const harmed = damaged(network, noise('tau', 0.3));
  const [tau, before] = [harmed, network].map(
    ({ parameters }) => parameters.find(({ name }) => name === 'tau')?.values ?? new Float32Array(),
  );
  for (const [i, value] of tau.entries()) expect(value).toBeGreaterThan(before[i]);
  const gated = await trained('multi', 10, 0, 'lstm');
  expect(tauOf(damaged(gated, noise('tau', 0.3)))).toEqual(tauOf(gated));
});

test('a damaged network is asked the questions of the whole one, and looked at after that', async () => {
  const { units } = network.config.network;
  const all = Array.from({ length: units }, (_, i) => i);
  const pieces = examineDamaged(referenceFactory, network, { lesion: silencing(...all), driving: quick });
  const told = await collect(pieces);
  const [{ found }] = told;
  expect(Object.keys(found?.whole ?? {})).toEqual(headsOf(network.parameters).map(String));
  const mean = (accuracy: Record<string, number> = {}) =>
    Object.values(accuracy).reduce((sum, share, _, { length }) => sum + share / length, 0);
  expect(mean(found?.whole)).toBeGreaterThan(mean(found?.accuracy) + 0.1);
  expect(found?.weights.every((weight) => weight === 0)).toBe(true);
  expect(found?.timescales).toBeUndefined();
  expect(told.at(-1)?.found?.timescales?.tau).toHaveLength(units);
  const none = await finish(examineDamaged(referenceFactory, network, { lesion: silencing() }));
  expect(none.accuracy).toEqual(none.whole);
  expect(none.timescales).toBeUndefined();
  const known = { 2: 0.5 };
  const asked = examineDamaged(referenceFactory, network, { lesion: silencing(), whole: known });
  expect((await finish(asked)).whole).toBe(known);
});

test('a sequence of a damaged network has blank rows, and knows what the whole one has wrong', () => {
  const whole = watch(referenceFactory, network, { bits: BITS });
  const harmed = watch(referenceFactory, network, { bits: BITS, lesion: silencing(2, 5) });
  const { units } = network.config.network;
  harmed.states.forEach((h, at) => {
    if ([2, 5].includes(at % units)) expect(h).toBe(0);
  });
  expect(harmed.states.some((h) => h !== 0)).toBe(true);
  const wrong = whole.answers.filter(
    (right, at) =>
      !Number.isNaN(right) && (whole.logits[2 * at + 1] > whole.logits[2 * at] ? 1 : 0) !== right,
  );
  expect(harmed.lesion).toEqual({ silent: [2, 5], wholeWrong: wrong.length });
  expect(whole.lesion).toBeUndefined();
  const same = watch(referenceFactory, network, { bits: BITS, lesion: silencing() });
  expect(same).toEqual({ ...whole, lesion: { silent: [], wholeWrong: wrong.length } });
});
