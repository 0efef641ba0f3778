import { expect, test } from 'vitest';
import { ExplosionWatch } from '../../../src/training/explosion';
import { explosionWords } from '../../../src/training/trouble';

/** Feeds epochs of readings, ten steps each; what lasts too long, and what is over at the end of each epoch. */
function watch(...epochs: number[][]) {
  const explosions = new ExplosionWatch(0);
  let step = 0;
  for (const [i, losses] of epochs.entries()) {
    for (const value of losses) {
      step += 10;
      const lasting = explosions.watch({ step, value }, 17, i + 1);
      if (lasting) return { lasting };
    }
    const over = explosions.endEpoch(i + 1);
    if (over) return { over };
  }
  return {};
}

test('a network that only learns badly does not explode', () => {
  expect(watch(Array(20).fill(2.9), Array(20).fill(6.9))).toEqual({});
});

test('what ends within a few steps is over with the first epoch without it', () => {
  const over = { N: 17, from: 1, to: 1, steps: 20, largest: 37 };
  expect(watch([0.2, 2.4, 37, 23, 4.6], [0.3, 0.2])).toEqual({ over });
});

test('fifty steps are too many, however they lie, as long as no epoch is without', () => {
  const lasting = { N: 17, from: 1, to: 2, steps: 50, largest: 2.4e11 };
  expect(watch([160, 2, 2800, 27], [2, 2.4e11, 0.5, 1000, 7])).toEqual({ lasting });
});

test('an explosion is told with where it was, how long and how large', () => {
  const explosion = { N: 17, from: 1052, to: 1052, steps: 20, largest: 2764 };
  expect(explosionWords(explosion)).toBe(
    'loss exploded at N = 17 in epoch 1,052, for 20 steps and up to 2,800 a head',
  );
  expect(explosionWords({ ...explosion, to: 1053, largest: 6.14e11 })).toMatch(
    /in epochs 1,052 to 1,053, .* up to 6\.1·10¹¹ a head$/,
  );
});
