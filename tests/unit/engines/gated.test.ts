import { describe, expect, test } from 'vitest';
import { cellOf, layoutOf } from '../../../src/cells';
import { arraysOf, view } from '../../../src/cells/layout';
import { timescalesOf } from '../../../src/cells/timescales';
import { parseConfig } from '../../../src/config/draft';
import { ReferenceEngine, referenceFactory } from '../../../src/engines/reference';
import { norm, sgd } from '../../../src/engines/reference/optimizer';
import { Stream } from '../../../src/math/random';
import { drawBatch, initialState, network, specOf, update } from '../../support/engines';
import { both, furthest, gatedSteps, testGatedAgainstPyTorch } from '../../support/gated-steps';

testGatedAgainstPyTorch(async () => referenceFactory);

test.each(gatedSteps)('loss, gradient and norm before clipping: $name', (step) => {
  const engine = new ReferenceEngine(step.spec);
  engine.load({ parameters: step.parameters, momentum: new Float32Array(step.parameters.length) });
  const { loss, gradient } = engine.gradient(step.batch, both);
  expect(loss).toBeCloseTo(step.losses[0], 5);
  expect(furthest(gradient, step.gradient)).toBeLessThan(1e-5);
  expect(norm([gradient])).toBeCloseTo(step.gradientNorm, 5);
});

describe.each(['lstm', 'gru'] as const)('%s', (cell) => {
  const net = network({ cell, units: 5 });
  const spec = specOf({ network: net, batchSize: 3, slots: 2 });
  const { carries } = cellOf(net);

  test('the gradient is the slope of the loss', () => {
    const stream = Stream.of(1, 'train');
    const layout = layoutOf(net, 0);
    const vector = stream.fill(new Float32Array(layout.size), -1, 1);
    const { h0, inputs, length } = drawBatch(spec, both, 6, stream);
    const weights = stream.fill(new Float32Array(3 * 5), -1, 1);
    // In double precision, so that small differences can be taken.
    const point = Float64Array.from(vector) as unknown as Float32Array;
    const input = { h0, inputs, length };
    const loss = () => {
      const { states } = cellOf(net).forward(point, layout, net, input);
      return states.subarray(length * 15).reduce((sum, h, i) => sum + weights[i] * h, 0);
    };
    const gradient = new Float64Array(layout.size);
    const trace = cellOf(net).forward(point, layout, net, input);
    cellOf(net).backward(point, layout, net, input, trace, Float64Array.from(weights), gradient);
    const slopes = gradient.map((_, i) => {
      const value = point[i];
      const at = (x: number) => {
        point[i] = x;
        return loss();
      };
      const slope = (at(value + 1e-5) - at(value - 1e-5)) / 2e-5;
      point[i] = value;
      return slope;
    });
    expect(furthest(gradient, slopes)).toBeLessThan(1e-8);
    expect(norm([gradient])).toBeGreaterThan(0.1);
  });

  test('a run in two pieces is the run in one', async () => {
    const engine = referenceFactory.create(spec);
    engine.load(initialState(spec, Stream.of(1, 'init')));
    const input = drawBatch(spec, both, 9, Stream.of(1, 'look'));
    const whole = await engine.simulate(input);
    const first = await engine.simulate({ ...input, length: 4, inputs: input.inputs.slice(0, 12) });
    const second = await engine.simulate({ length: 5, inputs: input.inputs.slice(12), h0: first.end });
    expect(first.end).toHaveLength(3 * carries * 5);
    expect(furthest([...first.states, ...second.states], whole.states)).toBeLessThan(1e-6);
    expect(furthest(second.end, whole.end)).toBeLessThan(1e-6);
  });

  test('a neuron whose gate lets everything through is slow, one whose gate is shut is not', () => {
    const config = parseConfig({ network: { cell, units: 5 } });
    const layout = layoutOf(config.network, 0);
    const vector = new Float32Array(layout.size);
    expect(timescalesOf(vector, layout, config, 0)).toEqual(new Float32Array(5).fill(2)); // σ(0) = ½
    // The forget gate and z are both second in their cells; its bias alone decides about it here.
    view(vector, layout.cell['input.bias']).set([-100, 0, Math.log(3), Math.log(9), 5], 5);
    const expected = [1, 2, 4, 10, 1 + Math.exp(5)];
    const found = timescalesOf(vector, layout, config, 0);
    expect(
      furthest(
        Array.from(found, (tau, i) => tau / expected[i]),
        expected.map(() => 1),
      ),
    ).toBeLessThan(1e-5);
  });

  test('new weights are drawn from U(±1/√H)', () => {
    const wide = network({ cell, units: 64 });
    const layout = layoutOf(wide, 0);
    const vector = new Float32Array(layout.size);
    cellOf(wide).initialise(vector, layout, wide, Stream.of(1, 'init'));
    for (const slice of arraysOf(layout)) {
      const values = view(vector, slice);
      expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(1 / 8);
      const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
      expect(square / (1 / 64 / 3)).toBeGreaterThan(0.75);
      expect(square / (1 / 64 / 3)).toBeLessThan(1.25);
    }
  });
});

describe('SGD', () => {
  // By hand: θ = 1, η = 0.1, μ = ½, g = 2 and then 1.
  test.each([
    [false, [0.8, 0.6]], // m = 2, then 2: 1 − 0.2, − 0.2
    [true, [0.7, 0.5]], // g + μ m = 3, then 2: 1 − 0.3, − 0.2
  ])('Nesterov %s', (nesterov, expected) => {
    const learning = { parameters: Float32Array.of(1), momentum: new Float32Array(1) };
    const found = [2, 1].map((g) => {
      const gradient = Float64Array.of(g);
      sgd(
        { ...learning, gradient, scale: 1 },
        { learningRate: 0.1, momentum: 0.5, nesterov, weightDecay: 0 },
      );
      return learning.parameters[0];
    });
    expect(furthest(found, expected)).toBeLessThan(1e-7);
    expect(learning.momentum[0]).toBe(2);
  });
});

test('with Adam, a head that joins late starts as quickly as one that was there from the start', async () => {
  const spec = specOf({ optimizer: 'adam' });
  const engine = referenceFactory.create(spec);
  engine.load(initialState(spec, Stream.of(1, 'init')));
  const batch = drawBatch(spec, { first: 0, count: 3 }, 7, Stream.of(1, 'train'));
  const settings = update({ learningRate: 1e-3 });
  for (let i = 0; i < 20; i++) engine.train(batch, { first: 0, count: 2 }, settings);
  const before = await engine.save();
  engine.train(batch, { first: 0, count: 3 }, settings);
  const after = await engine.save();
  const { weight } = engine.layout.heads[2];
  // The first update of Adam moves every weight by η.
  const moved = furthest(view(after.parameters, weight), view(before.parameters, weight));
  expect(moved).toBeCloseTo(1e-3, 6);
  expect(after.updates).toEqual([21, 21, 21, 21, 21, 21, 21, 21, 21, 1, 1]);
});
