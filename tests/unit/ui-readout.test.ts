import { describe, expect, test } from 'vitest';
import { setField } from '../../src/config/draft';
import { defaultConfig } from '../../src/config/schema';
import { type Lane, newLane } from '../../src/state/lane';
import { longWords } from '../../src/ui/controls/readout/damaged';
import { together } from '../../src/ui/controls/readout/together';
import {
  gentler,
  learning,
  paceWords,
  percent,
  shortStateWords,
  stateWords,
  troubleWords,
} from '../../src/ui/text/standing';

const lane = (part: Partial<Lane>): Lane => ({ ...newLane(0, defaultConfig), ...part });

test.each<[Partial<Lane>, string | undefined, string | undefined]>([
  [{ status: 'starting' }, 'choosing the quickest engine …', 'starting …'],
  [{ status: 'paused' }, 'ready', 'ready'],
  [{ status: 'running', step: 10 }, undefined, undefined],
  [{ status: 'paused', step: 13_000, epoch: 65 }, 'paused at epoch 65', 'paused'],
  [{ status: 'target', step: 4000, epoch: 20 }, 'stopped at the target', 'at the target'],
  [{ status: 'gaveUp', step: 200_000, epoch: 1000 }, 'stopped at 1,000 epochs', 'gave up'],
  [{ status: 'paused', step: 13_000, epoch: 65, resumed: true }, 'resumed at epoch 65', 'resumed'],
  [
    { status: 'diverged', step: 8000, trouble: { message: 'loss is not a number since step 8,412' } },
    'loss is not a number',
    'diverged',
  ],
  [
    {
      status: 'diverged',
      step: 8000,
      trouble: { message: 'loss exploded at N = 17 in epoch 40, for 50 steps' },
    },
    'loss exploded',
    'diverged',
  ],
  [{ status: 'failed' }, 'failed', 'failed'],
])('%o reads as %s', (part, words, short) => {
  expect(stateWords(lane(part))).toBe(words);
  expect(shortStateWords(lane(part))).toBe(short);
});

test('a damaged lane says what is out, beside how it stands, or while it trains beside its epoch', () => {
  const out = 'one neuron out';
  const told = (part: Partial<Lane>, what: string | undefined = out) =>
    longWords(lane({ step: 4000, epoch: 20, ...part }), what);
  expect(told({ status: 'paused' })).toEqual({ state: 'paused, one neuron out', pace: 'epoch 20' });
  expect(told({ status: 'target' })).toEqual({ state: 'stopped, one neuron out', pace: 'epoch 20' });
  expect(told({ status: 'running', stepsPerSecond: 300 })).toEqual({ pace: 'epoch 20 · one neuron out' });
  expect(longWords(lane({ status: 'paused', step: 4000, epoch: 20 }))).toEqual({
    state: 'paused at epoch 20',
    pace: 'epoch 20 · 4,000 steps',
  });
});

describe('the pace', () => {
  test('is silent before the first step', () => expect(paceWords(lane({ status: 'paused' }))).toBe(''));

  test('is calm: two digits of the steps a second', () => {
    const running = { status: 'running', epoch: 65, step: 13_001 } as const;
    expect(paceWords(lane({ ...running, stepsPerSecond: 643.2 }))).toBe('epoch 65 · 640 steps/s');
    expect(paceWords(lane({ ...running, stepsPerSecond: 1249 }))).toBe('epoch 65 · 1,200 steps/s');
    expect(paceWords(lane({ ...running, stepsPerSecond: 31.7 }))).toBe('epoch 65 · 32 steps/s');
    expect(paceWords(lane({ ...running, stepsPerSecond: 0.314 }))).toBe('epoch 65 · 0.31 steps/s');
    expect(paceWords(lane(running))).toBe('epoch 65');
  });

  test('of a long epoch says how far that is', () => {
    const running = {
      ...lane({ status: 'running', epoch: 3, step: 682, stepsPerSecond: 12 }),
      epochPart: 0.41,
    };
    expect(paceWords(running)).toBe('41 % of epoch 4 · 12 steps/s');
    expect(paceWords({ ...running, status: 'paused' })).toBe('epoch 3 · 682 steps');
  });

  test('is a sum of steps once the lane rests', () =>
    expect(paceWords(lane({ status: 'target', epoch: 20, step: 4000 }))).toBe('epoch 20 · 4,000 steps'));
});

test('what is learned is the largest head, its accuracy unknown just after a promotion', () => {
  const part = { heads: [2, 3, 4], accuracy: { 2: 1, 3: 0.99, 4: 0.82 } };
  expect(learning(lane(part))).toEqual({ N: 4, name: '4', accuracy: 0.82 });
  expect(learning(lane({ ...part, heads: [2, 3, 4, 5] }))).toEqual({ N: 5, name: '5', accuracy: undefined });
});

test('per cent are rounded down, so that 98 % is shown only where it is reached', () => {
  expect(percent(0.9799)).toBe('97 %');
  expect(percent(0.98)).toBe('98 %');
  expect(percent(0.29)).toBe('29 %');
  expect(percent(undefined)).toBe('');
});

test('trouble says what to do', () => {
  const trouble = { message: 'loss is not a number since step 8,412', backTo: 9 };
  expect(troubleWords(lane({ status: 'diverged', trouble }))).toBe(
    'loss is not a number since step 8,412. Go back with a smaller learning rate or a smaller clip.',
  );
  for (const message of ['the graphics context was lost', 'the graphics context was lost.']) {
    expect(troubleWords(lane({ status: 'failed', trouble: { message } }))).toBe(
      'the graphics context was lost.',
    );
  }
  expect(troubleWords(lane({}))).toBeUndefined();
});

test('the way back halves the learning rate or the clip, unless a person has lowered one already', () => {
  const { training } = defaultConfig;
  const offered = (learningRate: number, wrong?: Partial<typeof training>) =>
    gentler(
      lane({
        config: setField(defaultConfig, 'training.learningRate', learningRate),
        wrong: wrong && { ...training, ...wrong },
      }),
    );
  expect(offered(0.05, {})).toEqual([
    ['training.learningRate', 0.025],
    ['training.clipNorm', 1],
  ]);
  expect(offered(0.05, { learningRate: 10 })).toEqual([]);
  expect(offered(0.05, { clipNorm: 10 })).toEqual([]);
  expect(offered(0.05)).toEqual([]);
  expect(offered(1e-6, { learningRate: 1e-6 })[0]).toEqual(['training.learningRate', 1e-6]);
});

test('several networks stand as the slowest that trains, whichever of them is shown', () => {
  const shown = lane({
    status: 'target',
    reached: 10,
    heads: [10],
    epoch: 76,
    step: 7600,
    accuracy: { 10: 0.99 },
  });
  const quick = lane({
    status: 'running',
    reached: 9,
    heads: [10],
    epoch: 80,
    step: 8000,
    stepsPerSecond: 100,
  });
  const slow = { ...quick, reached: 7, heads: [8], epoch: 79, step: 7900, accuracy: { 8: 0.6 } };
  const gaveUp = lane({ status: 'gaveUp', reached: 5, epoch: 1000, step: 100_000 });
  const standing = together([shown, quick, slow, gaveUp]);
  expect(standing).toMatchObject({ status: 'running', epoch: 79, stepsPerSecond: 200, step: 100_000 });
  expect(learning(standing)).toEqual({ N: 8, name: '8', accuracy: 0.6 });
  expect(stateWords(together([shown, gaveUp]))).toBe('stopped at 1,000 epochs');
});
