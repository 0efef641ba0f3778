import { expect, test } from 'vitest';
import { notApplicable } from '../../../src/config/not-applicable';
import type { Update } from '../../../src/engines/engine';
import { ReferenceEngine, referenceFactory } from '../../../src/engines/reference';
import { learningRateAt } from '../../../src/training/learning-rate';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';

const configOf = (rateSchedule: string, changes: object = {}) =>
  smallConfig({
    training: {
      ...{ rateSchedule, learningRate: 0.08, finalRate: 0.005, maxEpochs: 5 },
      ...{ stepsPerEpoch: 1, testBatches: 1, batchSize: 4 },
      ...changes,
    },
  });

/** By hand, for five epochs: 0.0375 = (0.08 − 0.005) / 2; the factor of an epoch is 1/2. */
const expected: Record<string, number[]> = {
  step: [0.08, 0.08, 0.08, 0.08, 0.005],
  exponential: [0.08, 0.04, 0.02, 0.01, 0.005],
  cosine: [0.08, 0.0425 + 0.0375 / Math.SQRT2, 0.0425, 0.0425 - 0.0375 / Math.SQRT2, 0.005],
};

test.each(Object.keys(expected))('each epoch is trained with its rate: %s', async (schedule) => {
  const rates: number[] = [];
  const factory = {
    info: referenceFactory.info,
    create: (...given: ConstructorParameters<typeof ReferenceEngine>) => {
      const engine = new ReferenceEngine(...given);
      const train = engine.train.bind(engine);
      engine.train = (batch, heads, update: Update) => {
        rates.push(update.learningRate);
        train(batch, heads, update);
      };
      return engine;
    },
  };
  const run = await Trainer.begin(factory, configOf(schedule));
  while (!run.end) await run.advance();
  expect(rates).toHaveLength(5);
  rates.forEach((rate, epoch) => {
    expect(rate).toBeCloseTo(expected[schedule][epoch], 12);
  });
});

test.each(Object.keys(expected))(
  'a rate that is the final one stays as it is, to the last bit: %s',
  (schedule) => {
    const { training } = configOf(schedule, { learningRate: 0.07, finalRate: 0.07 });
    for (let epoch = 0; epoch < 9; epoch++) expect(learningRateAt(epoch, training)).toBe(0.07);
  },
);

test('one epoch is the first, and past the last the rate falls no further', () => {
  for (const schedule of ['exponential', 'cosine']) {
    expect(learningRateAt(0, configOf(schedule, { maxEpochs: 1 }).training)).toBeCloseTo(0.08, 12);
    expect(learningRateAt(30, configOf(schedule).training)).toBeCloseTo(0.005, 12);
  }
});

test('how it falls means nothing where it does not', () => {
  expect(notApplicable(configOf('cosine'), 'training.rateSchedule')).toBeUndefined();
  expect(notApplicable(configOf('cosine', { finalRate: 0.08 }), 'training.rateSchedule')).toBeDefined();
});
