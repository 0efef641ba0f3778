import { describe, expect, test } from 'vitest';
import { type CurriculumConfig, defaultConfig } from '../../../src/config/schema';
import { proceed, promote, type Stage, switchTo } from '../../../src/curriculum';

const config = (changes: Partial<CurriculumConfig>): CurriculumConfig => ({
  ...defaultConfig.curriculum,
  ...changes,
});

/** Every kind of curriculum, and a stage it can stand at after N = 5. */
const KINDS: Record<string, { curriculum: CurriculumConfig; stage: Stage }> = {
  single: { curriculum: config({ kind: 'single', stopN: 8 }), stage: { heads: [6], reached: 5 } },
  multi: { curriculum: config({ kind: 'multi', stopN: 8 }), stage: { heads: [2, 3, 4, 5, 6], reached: 5 } },
  sliding: {
    curriculum: config({ kind: 'sliding', window: 3, forget: 1, stopN: 8 }),
    stage: { heads: [4, 5, 6], reached: 5 },
  },
  one: { curriculum: config({ kind: 'none', stopN: 8 }), stage: { heads: [8], reached: 1 } },
  all: {
    curriculum: config({ kind: 'none', heads: 'all', stopN: 8 }),
    stage: { heads: [2, 3, 4, 5, 6, 7, 8], reached: 1 },
  },
};

/** The heads after the switch, and after the promotion that follows. */
const EXPECTED: Record<string, Record<string, [string, string]>> = {
  single: {
    single: ['6', '7'],
    multi: ['6', '6,7'],
    sliding: ['6', '6,7'],
    one: ['8', '8'],
    all: ['2,3,4,5,6,7,8', '2,3,4,5,6,7,8'],
  },
  multi: {
    single: ['6', '7'],
    multi: ['2,3,4,5,6', '2,3,4,5,6,7'],
    sliding: ['4,5,6', '5,6,7'],
    one: ['8', '8'],
    all: ['2,3,4,5,6,7,8', '2,3,4,5,6,7,8'],
  },
  sliding: {
    single: ['6', '7'],
    multi: ['4,5,6', '4,5,6,7'],
    sliding: ['4,5,6', '5,6,7'],
    one: ['8', '8'],
    all: ['2,3,4,5,6,7,8', '2,3,4,5,6,7,8'],
  },
  one: {
    single: ['8', '8'],
    multi: ['8', '8'],
    sliding: ['8', '8'],
    one: ['8', '8'],
    all: ['2,3,4,5,6,7,8', '2,3,4,5,6,7,8'],
  },
  all: {
    single: ['8', '8'],
    multi: ['2,3,4,5,6,7,8', '2,3,4,5,6,7,8'],
    sliding: ['6,7,8', '6,7,8'],
    one: ['8', '8'],
    all: ['2,3,4,5,6,7,8', '2,3,4,5,6,7,8'],
  },
};

describe.each(Object.keys(KINDS))('from %s', (from) => {
  test.each(Object.keys(KINDS))('to %s', (to) => {
    const { stage } = KINDS[from];
    const { curriculum } = KINDS[to];
    const switched = switchTo(stage, curriculum);
    expect(switched.reached).toBe(stage.reached);
    const next = promote(switched, curriculum);
    expect([switched.heads.join(), next.heads.join()]).toEqual(EXPECTED[from][to]);
    expect(next.reached).toBe(switched.heads.at(-1));
    // What already holds is not switched again, and a stage is never changed in place.
    expect(switchTo(switched, curriculum)).toEqual(switched);
    expect(proceed(switched, curriculum)).toBe(switched);
    expect(stage).toEqual(KINDS[from].stage);
  });
});

test('a window that is made wider fills up at promotions, one that is made narrower is so at once', () => {
  const { stage } = KINDS.sliding;
  const wide = config({ kind: 'sliding', window: 5, forget: 1, stopN: 20 });
  const switched = switchTo(stage, wide);
  expect(switched.heads).toEqual([4, 5, 6]);
  const climb = [switched];
  for (let i = 0; i < 3; i++) climb.push(promote(climb[i], wide));
  expect(climb.map(({ heads }) => heads.join())).toEqual(['4,5,6', '4,5,6,7', '4,5,6,7,8', '5,6,7,8,9']);
  expect(switchTo(climb[3], { ...wide, window: 2 }).heads).toEqual([8, 9]);
});

test('without a curriculum the head follows the target, and a new head has reached nothing', () => {
  const trained: Stage = { heads: [8], reached: 8 };
  const far = config({ kind: 'none', stopN: 12 });
  expect(switchTo(trained, far)).toEqual({ heads: [12], reached: 8 });
  expect(switchTo(trained, { ...far, stopN: 5 })).toEqual({ heads: [5], reached: 4 });
  const done: Stage = { heads: [2, 3, 4, 5, 6], reached: 6 };
  expect(switchTo(done, { ...far, stopN: 4 })).toEqual({ heads: [4], reached: 4 });
});
