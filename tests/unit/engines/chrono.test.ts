import { expect, test } from 'vitest';
import { initialise, layoutOf } from '../../../src/cells';
import { gateTimescales, parts } from '../../../src/cells/gates';
import { notApplicable } from '../../../src/config/not-applicable';
import { Stream } from '../../../src/math/random';
import { smallConfig } from '../../support/config';

const UNITS = 400;
const T = 40;
const gates = { gru: { keeps: 1, lets: undefined }, lstm: { keeps: 1, lets: 0 } } as const;

/** What a new network begins with, and what its stream draws next. */
function drawn(cell: 'gru' | 'lstm' | 'leaky', chrono: number) {
  const { network, seed } = smallConfig({ network: { cell, chrono, units: UNITS } });
  const layout = layoutOf(network, 0);
  const vector = new Float32Array(layout.size);
  const stream = Stream.of(seed, 'init');
  initialise(vector, layout, { network, seed }, stream);
  return { vector, layout };
}

test.each(['gru', 'lstm'] as const)(
  'the biases of a %s alone keep states for 2 to T steps, evenly spread',
  (cell) => {
    const { vector, layout } = drawn(cell, T);
    const { bIn, b } = parts(vector, layout);
    const { keeps, lets } = gates[cell];
    const bias = Array.from({ length: UNITS }, (_, i) => bIn[keeps * UNITS + i] + b[keeps * UNITS + i]);
    const values = Float64Array.from(bias, (each) => 1 / (1 + Math.exp(-each)));
    const tau = gateTimescales({ gates: values, states: values, end: values }, UNITS, 0, 1);
    expect(Math.min(...tau)).toBeGreaterThanOrEqual(2);
    expect(Math.min(...tau)).toBeLessThan(3);
    expect(Math.max(...tau)).toBeLessThanOrEqual(T + 1e-4);
    expect(Math.max(...tau)).toBeGreaterThan(T - 1);
    const mean = tau.reduce((sum, each) => sum + each) / UNITS;
    expect(Math.abs(mean - (2 + T) / 2)).toBeLessThan(2); // four standard errors
    if (lets === undefined) return;
    bias.forEach((each, i) => {
      expect(bIn[lets * UNITS + i] + b[lets * UNITS + i]).toBeCloseTo(-each, 6);
    });
  },
);

test.each(['gru', 'lstm'] as const)('all else of a %s begins as without', (cell) => {
  const [chrono, plain] = [drawn(cell, T), drawn(cell, 0)];
  const { keeps, lets } = gates[cell];
  const [ours, theirs] = [parts(chrono.vector, chrono.layout), parts(plain.vector, plain.layout)];
  expect([ours.W, ours.wIn]).toEqual([theirs.W, theirs.wIn]);
  const others = (biases: Float32Array) =>
    biases.filter((_, i) => ![keeps, lets].some((block) => block === Math.floor(i / UNITS)));
  expect([others(ours.bIn), others(ours.b)]).toEqual([others(theirs.bIn), others(theirs.b)]);
});

test('leaky cells have τ for it', () => {
  expect(drawn('leaky', T).vector).toEqual(drawn('leaky', 0).vector);
  const config = smallConfig({ network: { cell: 'leaky' } });
  expect(notApplicable(config, 'network.chrono')).toEqual({ why: 'τ says it' });
  expect(notApplicable(smallConfig({ network: { cell: 'gru' } }), 'network.chrono')).toBeUndefined();
});
