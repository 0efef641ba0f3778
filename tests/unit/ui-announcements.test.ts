import { expect, test } from 'vitest';
import type { EpochRecord } from '../../src/config/progress';
import { defaultConfig } from '../../src/config/schema';
import { type Lane, type Measurement, newLane } from '../../src/state/lane';
import { announcements } from '../../src/ui/layout/announcements';

const base: Lane = { ...newLane(1, defaultConfig), status: 'running', epoch: 7, step: 1400, reached: 8 };
const record: EpochRecord = {
  epoch: 8,
  step: 1600,
  heads: [9],
  loss: 0.1,
  accuracy: { 9: 1 },
  promoted: true,
};

const say = (after: Partial<Lane>, before: Partial<Lane> = {}) =>
  announcements([{ ...base, ...before }], [{ ...base, ...after }]).get(1);

test('a promotion, at the step of its test', () => {
  expect(say({ reached: 9, epoch: 8, step: 1650, records: [record] })).toBe(
    'Multi-head reached N = 9 at step 1,600.',
  );
});

test('a promotion that ends the run, in one sentence', () => {
  const after = { reached: 9, epoch: 8, step: 1600, records: [record], status: 'target' } as const;
  expect(say(after)).toBe('Multi-head reached N = 9 at step 1,600 and stopped at the target.');
});

test('a pause, giving up, and what went wrong', () => {
  expect(say({ status: 'paused' })).toBe('Multi-head paused at epoch 7.');
  expect(say({ status: 'gaveUp', epoch: 1000 })).toBe('Multi-head stopped at 1,000 epochs.');
  const trouble = { message: 'loss is not a number since step 1,500', backTo: 9 };
  expect(say({ status: 'diverged', trouble })).toBe(
    'Multi-head stopped: loss is not a number since step 1,500: lower the learning rate, or go back to N = 9.',
  );
});

test('nothing where nothing happened, or the run began anew', () => {
  expect(say({ step: 1410 })).toBeUndefined();
  expect(say({ step: 0, epoch: 0, reached: 1, status: 'starting' })).toBeUndefined();
  expect(say({ status: 'paused' }, { status: 'starting' })).toBeUndefined();
});

test('a measurement that has ended; not one that came with an opened network', () => {
  const measurement = { N: 9, step: 1400, meanTauNet: 3.184 } as Measurement;
  expect(say({ measurements: [measurement] })).toBe('Multi-head was measured at N = 9: mean τ_net 3.18.');
  expect(say({ measurements: [{ ...measurement, meanTauNet: null }] })).toContain('no τ_net is above 1.');
  expect(say({ measurements: [{ ...measurement, step: 9999 }] })).toBeUndefined();
});
