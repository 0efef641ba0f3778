import { expect, test } from 'vitest';
import type { LaneSummary, Run } from '../../src/state/storage/run';
import {
  conditionNames,
  conditionsOf,
  differenceWords,
  MEASURES,
  meanWords,
  seedWords,
} from '../../src/ui/runs/conditions';
import { smallConfig } from '../support/config';

const lane = (seed: number, kind: 'single' | 'multi', part: Partial<LaneSummary> = {}): LaneSummary => ({
  id: 0,
  config: { ...smallConfig({ curriculum: { kind } }), seed },
  epoch: 1,
  step: 100,
  reached: 5,
  seconds: 1,
  ...part,
});
const run = (order: number, ...lanes: LaneSummary[]): Run => ({
  id: String(order),
  createdAt: 0,
  updatedAt: 0,
  order,
  bytes: 0,
  lanes,
});
const [N, STEPS, TAU] = MEASURES;

test('networks that differ in seed alone are one condition, whatever runs they are in', () => {
  const conditions = conditionsOf([
    run(1, lane(0, 'single'), lane(0, 'multi')),
    run(2, lane(1, 'single'), lane(2, 'single')),
    run(3, lane(7, 'multi')),
  ]);
  expect(conditionNames(conditions)).toEqual(['Single‑head', 'Multi‑head']);
  expect(conditions.map(seedWords)).toEqual(['seeds 0 to 2', 'seeds 0 and 7']);
});

test('another setting, or one that was changed while it trained, is another condition', () => {
  const large = { ...smallConfig({ curriculum: { kind: 'single' }, network: { units: 20 } }), seed: 1 };
  const conditions = conditionsOf([
    run(1, lane(0, 'single'), lane(1, 'single', { config: large })),
    run(2, lane(2, 'single', { atFirst: { 'training.learningRate': 0.2 } })),
  ]);
  expect(conditions.map(({ networks }) => networks.length)).toEqual([1, 1, 1]);
  expect(new Set(conditionNames(conditions)).size).toBe(3);
  expect(conditions.map(seedWords)).toEqual(['seed 2', 'seed 0', 'seed 1']);
});

test('a network that was trained twice counts once, as it came furthest', () => {
  const [condition] = conditionsOf([
    run(1, lane(0, 'single', { step: 300, reached: 7 })),
    run(2, lane(0, 'single', { step: 200, reached: 6 }), lane(1, 'single', { step: 250, reached: 8 })),
  ]);
  expect(condition.networks.map(({ reached }) => reached)).toEqual([7, 8]);
  expect(meanWords(condition, N)).toBe('7.5 ± 0.7');
  expect(meanWords(condition, STEPS)).toBe('275 ± 35');
});

test('what is not known of a network is left out, and too few networks are no ground for a difference', () => {
  const [single, multi] = conditionsOf([
    run(1, lane(0, 'single', { tau: { mean: 2, sd: 1 } }), lane(0, 'multi', { reached: 9 })),
    run(2, lane(1, 'single', { reached: 6 }), lane(1, 'multi', { reached: 9 })),
  ]);
  expect(meanWords(single, TAU)).toBe('2.00');
  expect(meanWords(multi, TAU)).toBe('–');
  expect(differenceWords(single, multi, TAU)).toBeUndefined();
  expect(differenceWords(single, multi, N)).toBe('−3.5 (−4.0 to −3.0)');
});
