import { expect, test } from 'vitest';
import type { EpochRecord } from '../../../src/config/progress';
import { type CurriculumConfig, defaultConfig } from '../../../src/config/schema';
import { isDone, passes, proceed, promote, type Stage, stageOf, startOf } from '../../../src/curriculum';

const config = (changes: Partial<CurriculumConfig>): CurriculumConfig => ({
  ...defaultConfig.curriculum,
  ...changes,
});

/** The stages of a run that passes every test. */
const climb = (curriculum: CurriculumConfig): Stage[] => {
  const stages = [startOf(curriculum)];
  while (!isDone(stages[stages.length - 1], curriculum)) {
    stages.push(promote(stages[stages.length - 1], curriculum));
  }
  return stages;
};
const heads = (curriculum: CurriculumConfig) => climb(curriculum).map((stage) => stage.heads.join());

test('single-head drops each N for the next', () => {
  expect(heads(config({ kind: 'single', stopN: 5 }))).toEqual(['2', '3', '4', '5', '5']);
});

test('multi-head keeps them all', () => {
  expect(heads(config({ kind: 'multi', stopN: 4 }))).toEqual(['2', '2,3', '2,3,4', '2,3,4']);
});

test('a sliding window moves by as many as it forgets', () => {
  const sliding = config({ kind: 'sliding', window: 4, forget: 2, stopN: 8 });
  expect(heads(sliding)).toEqual(['2,3,4,5', '4,5,6,7', '5,6,7,8', '5,6,7,8']);
});

test('no curriculum asks for the target at once, or for all Ns at once', () => {
  expect(heads(config({ kind: 'none', stopN: 9 }))).toEqual(['9', '9']);
  expect(heads(config({ kind: 'none', heads: 'all', startN: 3, stopN: 6 }))).toEqual(['3,4,5,6', '3,4,5,6']);
});

test('a promotion may add several heads, or several to N, and never goes past the target', () => {
  expect(heads(config({ kind: 'multi', perPromotion: 3, stopN: 6 }))).toEqual([
    '2',
    '2,3,4,5',
    '2,3,4,5,6',
    '2,3,4,5,6',
  ]);
  expect(heads(config({ kind: 'single', perPromotion: 3, stopN: 7 }))).toEqual(['2', '5', '7', '7']);
});

test('a run starts where it is told and knows how far it came', () => {
  const stages = climb(config({ kind: 'single', startN: 4, stopN: 6 }));
  expect(stages.map(({ reached }) => reached)).toEqual([3, 4, 5, 6]);
});

test('a test is passed by the mean and by the largest N, both strictly above the threshold', () => {
  expect(passes([2, 3], { 2: 1, 3: 0.99 }, 0.98)).toBe(true);
  expect(passes([2, 3], { 2: 1, 3: 0.98 }, 0.98)).toBe(false);
  expect(passes([2, 3, 4], { 2: 0.9, 3: 1, 4: 1 }, 0.98)).toBe(false);
  expect(passes([2, 3, 4], { 2: 0.97, 3: 1, 4: 1 }, 0.98)).toBe(true);
  expect(passes([3], { 2: 0, 3: 1 }, 0.98)).toBe(true);
});

test('a target that is moved away lets a finished run go on, one that is moved near ends it', () => {
  const near = config({ kind: 'multi', stopN: 3 });
  const end = climb(near)[2];
  const far = { ...near, stopN: 6 };
  expect(isDone(end, far)).toBe(false);
  expect(proceed(end, far)).toEqual({ heads: [2, 3, 4], reached: 3 });
  const middle = proceed(end, far);
  expect(proceed(middle, far)).toBe(middle);
  expect(isDone(middle, { ...far, stopN: 3 })).toBe(true);
});

test('a saved run stands where its history says, or where its heads do', () => {
  const record = (Ns: number[], promoted: boolean): EpochRecord => ({
    epoch: 1,
    step: 200,
    heads: Ns,
    loss: 0,
    accuracy: {},
    promoted,
  });
  const multi = config({ kind: 'multi' });
  const progress = { epoch: 2, step: 400, heads: [2, 3, 4] };
  const history = [record([2, 3], true), record([2, 3, 4], false)];
  expect(stageOf({ ...progress, history }, multi).reached).toBe(3);
  expect(stageOf({ ...progress, history, reached: 2 }, multi).reached).toBe(2);
  expect(stageOf({ ...progress, history, reached: 90 }, multi).reached).toBe(4);
  expect(stageOf({ ...progress, history: [] }, multi)).toEqual({ heads: [2, 3, 4], reached: 3 });
  expect(stageOf({ ...progress, heads: [2], history: [] }, multi).reached).toBe(1);
});
