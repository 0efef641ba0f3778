import { expect, test } from 'vitest';
import { view } from '../../../src/cells/layout';
import { defaultConfig } from '../../../src/config/schema';
import { ReferenceEngine, referenceFactory } from '../../../src/engines/reference';
import { Stream } from '../../../src/math/random';
import { update } from '../../support/engines';
import { steps, testAgainstPaper } from '../../support/train-step';

testAgainstPaper(async () => referenceFactory);

test.each(steps)('loss and gradient before clipping: $name', (step) => {
  const engine = new ReferenceEngine(step.spec);
  engine.load({ parameters: step.parameters, momentum: new Float32Array(step.parameters.length) });
  const { loss, gradient } = engine.gradient(step.batch, step.heads);
  expect(loss).toBeCloseTo(step.losses[0], 5);
  for (let i = step.from; i < gradient.length; i++) {
    expect(Math.abs(gradient[i] - step.gradient[i])).toBeLessThan(1e-5);
  }
});

test('what is not in use or is frozen stays as it is', () => {
  const engine = new ReferenceEngine({
    network: { ...defaultConfig.network, units: 5 },
    seed: 0,
    optimizer: 'sgd',
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
  engine.train(batch, { first: 1, count: 1 }, update({ learningRate: 0.1, clipNorm: 1, trainTau: false }));
  const after = engine.save();
  const { cell, heads } = engine.layout;
  for (const key of ['parameters', 'momentum'] as const) {
    for (const kept of [cell.tau, heads[0].weight, heads[2].weight]) {
      expect(view(after[key], kept)).toEqual(view(before[key], kept));
    }
    expect(view(after[key], heads[1].weight)).not.toEqual(view(before[key], heads[1].weight));
  }
});
