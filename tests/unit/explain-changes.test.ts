import { expect, test } from 'vitest';
import { changesAtCursor, changeWords, changeWordsInFull } from '../../src/ui/text/changes';
import { laneOf } from '../support/story';

const rate = 'training.learningRate';

test('at the cursor a setting is told once, from what it was to what it is', () => {
  const lane = laneOf({
    reachedAt: [2, 4],
    now: 9,
    changed: {
      1: [[rate, 0.4, 0.3]],
      5: [[rate, 0.3, 0.2]],
      7: [
        [rate, 0.2, 0.1],
        ['curriculum.threshold', 0.98, 0.8],
      ],
    },
  });
  // Before the first N was reached, there is no N that the cursor could stand at.
  expect(changesAtCursor(lane, 2)).toBe('rate 0.4 → 0.3');
  expect(changesAtCursor(lane, 3)).toBe('rate 0.3 → 0.1, at 98 % → 80 %');
  expect(changesAtCursor(lane, 4)).toBe('');
});

test('a setting that this version does not know is told as the file has it', () => {
  expect(changeWords({ field: 'training.later', from: 1, to: 'two' })).toBe('training.later 1 → two');
});

test('neurons that fell silent are counted, all that are silent then', () => {
  const silent = { step: 1, field: 'network.silent', from: 0 };
  expect(changeWords({ ...silent, to: 1 })).toBe('1 neuron silent');
  expect(changeWordsInFull({ ...silent, to: 12, at: 40 })).toBe('12 neurons silent from epoch 40');
});
