import { expect, test } from 'vitest';
import { measuredWords, progressWords, runsWords } from '../../src/ui/text/measuring';
import { findingsOf, fitOf, timescalesOf } from '../support/measured';

const found = (driving = {}, N = 9, step = 4000) =>
  findingsOf(timescalesOf([fitOf(2)], [1], fitOf(2), driving), N, step);

test('what estimates rest on: one number of steps, or their range', () => {
  expect(runsWords({ trials: 10, steps: 20_000 })).toBe('10 × 20,000 steps');
  expect(runsWords({ trials: 10, steps: 100_000 }, { trials: 10, steps: 5000 })).toBe(
    '10 × 5,000–100,000 steps',
  );
});

test('what is known of a network says at which N, and from how much', () => {
  expect(measuredWords(found())).toEqual({
    words: 'at N = 9 · 10 × 20,000 steps',
    help: '10 runs of 20,000 steps with random bits. ± is a standard error. Fits of short autocorrelations are biased low.',
  });
  expect(measuredWords(found({ steps: 5000 }, 1, 0)).words).toBe('before training · 10 × 5,000 steps');
  const paper = measuredWords(found({ steps: 100_000 }));
  expect(paper.words).toBe('at N = 9 · paper quality: 10 × 100,000 steps');
  expect(paper.help).toContain('as in the paper, kept with the run.');
});

test('progress in whole percent, never ahead of itself, and what is left where that is known', () => {
  const looking = { quality: 'paper', done: 38_900, total: 100_000 } as const;
  expect(progressWords(looking)).toBe('38 %');
  expect(progressWords({ ...looking, secondsLeft: 21 })).toBe('38 %, about 21 s left');
  expect(progressWords({ ...looking, secondsLeft: 200 })).toBe('38 %, about 3 min left');
  expect(progressWords({ ...looking, done: 0, total: 20_000 })).toBe('0 %');
});
