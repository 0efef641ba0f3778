import { expect, test } from 'vitest';
import { changedNote, changesAtCursor, changeWords, changeWordsInFull } from '../../src/ui/text/changes';
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

test('a note says what the marks of changes are', () => {
  const changedTo = (...changed: [string, number, number][]) => laneOf({ now: 3, changed: { 2: changed } });
  expect(changedNote([laneOf({ now: 3 })])).toBeUndefined();
  expect(changedNote([changedTo(['network.silent', 0, 4])])).toMatch(/^▼ 4 neurons silent from epoch [12]/);
  expect(changedNote([0, 1].map(() => changedTo(['network.silent', 0, 4])))).toBe('▼ neurons fell silent');
  expect(changedNote([changedTo(['network.silent', 0, 4], [rate, 0.1, 0.2])])).toBe(
    '▼ a setting was changed',
  );
});
