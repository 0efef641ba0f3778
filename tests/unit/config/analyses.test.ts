import { expect, test } from 'vitest';
import { analysesSchema, analysesUntil, withResult } from '../../../src/config/analyses';
import { damaged, retrained } from '../../support/analysed';

test('results stand first to last; the same network asked in the same way has one', () => {
  const one = withResult({}, 'damage', damaged(100));
  const two = withResult(one, 'damage', damaged(50));
  expect(two.damage?.map(({ step }) => step)).toEqual([50, 100]);
  expect(withResult(two, 'damage', damaged(100))).toEqual(two);
  expect(withResult(two, 'damage', damaged(100, 2)).damage).toHaveLength(3);
  const both = withResult(two, 'retraining', retrained());
  expect(both).toEqual({ ...two, retraining: [retrained()] });
  expect(analysesSchema.parse(both)).toEqual(both);
});

test('of a run that goes back, later results go', () => {
  const all = { damage: [damaged(50), damaged(100)], retraining: [retrained(100)], of: 'later versions' };
  expect(analysesUntil(all, 60)).toEqual({ ...all, damage: [damaged(50)], retraining: [] });
});
