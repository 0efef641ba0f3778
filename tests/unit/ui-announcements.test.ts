import { expect, test } from 'vitest';
import type { Measurement } from '../../src/config/measurement';
import type { EpochRecord } from '../../src/config/progress';
import { defaultConfig } from '../../src/config/schema';
import { benchOf } from '../../src/state/breakable';
import { type Lane, newLane } from '../../src/state/lane';
import { EPOCHS } from '../../src/state/learning-next';
import { announcements, lastKnown } from '../../src/ui/layout/announcements';
import { learntNews } from '../../src/ui/layout/learnt-news';
import { retrained } from '../support/analysed';
import { kept, lane } from '../support/broken';

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

test('what breaking has found, once', () => {
  const analyses = { damage: [kept(8, 1400)] };
  expect(say({ analyses })).toBe(
    'Multi-head was broken at N = 8: with noise in its weights it loses half of its skill at ε = 0.50.',
  );
  expect(say({ analyses, epoch: 8 }, { analyses })).toBeUndefined();
});

test('what has been learnt next, of the nearest new task', () => {
  const learnt = (id: number, accuracy: number): Lane => {
    const { settings, ...one } = retrained(300, 4);
    const retraining = [
      { ...one, settings: { ...settings, epochs: EPOCHS }, result: { ...one.result, accuracy: [accuracy] } },
    ];
    return { ...lane(id), analyses: { damage: [kept(3, 300)], retraining } };
  };
  expect(learntNews(benchOf([learnt(0, 0.86), learnt(1, 0.79)]).lanes, 'all')).toBe(
    'Trained on N = 4: single-head gets 86 %, multi-head 79 %.',
  );
  expect(learntNews(benchOf([lane(0), lane(1)]).lanes, 'all')).toBeUndefined();
});

test('a pause, giving up, and what went wrong', () => {
  expect(say({ status: 'paused' })).toBe('Multi-head paused at epoch 7.');
  expect(say({ status: 'gaveUp', epoch: 1000 })).toBe('Multi-head stopped at 1,000 epochs.');
  const trouble = { message: 'loss is not a number since step 1,500', backTo: 9 };
  expect(say({ status: 'diverged', trouble })).toBe(
    'Multi-head stopped: loss is not a number since step 1,500. Go back with a smaller learning rate or a smaller clip.',
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

/** What is said after a lane has gone through all this, and nothing was said in between. */
function sayAfter(...moments: Partial<Lane>[]): string | undefined {
  let [lanes, known] = [[base], [base]] as [readonly Lane[], Parameters<typeof lastKnown>[2]];
  for (const moment of moments) {
    const next = [{ ...lanes[0], ...moment }];
    known = lastKnown(next, lanes, known);
    lanes = next;
  }
  return announcements(known, lanes).get(1);
}
const promotion = { reached: 9, epoch: 8, step: 1650, records: [record] };
const reset = { step: 0, epoch: 0, reached: 1, status: 'starting', records: [] } as const;

test('what has happened is told as it stands when its time comes', () => {
  expect(sayAfter(promotion, { step: 1700 })).toBe('Multi-head reached N = 9 at step 1,600.');
  const next = { reached: 10, records: [record, { ...record, epoch: 9, step: 1800 }], step: 1810 };
  expect(sayAfter(promotion, next)).toBe('Multi-head reached N = 10 at step 1,800.');
  expect(sayAfter(promotion, { status: 'paused' })).toBe(
    'Multi-head reached N = 9 at step 1,600 and paused at epoch 8.',
  );
  expect(sayAfter({ status: 'paused' }, { status: 'running' }, { status: 'paused', epoch: 9 })).toBe(
    'Multi-head paused at epoch 9.',
  );
});

test('nothing is told that is over: a pause that has ended, a run that was reset', () => {
  expect(sayAfter({ status: 'paused' }, { status: 'running', step: 1500 })).toBeUndefined();
  expect(sayAfter(promotion, reset)).toBeUndefined();
  expect(sayAfter(promotion, reset, { status: 'paused' }, { status: 'running', step: 5000 })).toBeUndefined();
});
