import { expect, test } from 'vitest';
import { Explosion } from '../../../src/worker/explosion';

const feed = (explosion: Explosion, from: number, to: number, value: number) => {
  let found: string | undefined;
  for (let step = from; step <= to; step += 10) found = explosion.watch({ step, value });
  return found;
};

test('a loss that stays far above that of a coin toss is an explosion after fifty steps', () => {
  const explosion = new Explosion();
  expect(feed(explosion, 10, 50, 700)).toBeUndefined();
  expect(feed(explosion, 60, 60, 700)).toBe('loss is above 693 since step 10');
});

test('one that comes back is none', () => {
  const explosion = new Explosion();
  expect(feed(explosion, 10, 50, 1e6)).toBeUndefined();
  expect(explosion.suspected).toBe(true);
  expect(feed(explosion, 60, 60, 690)).toBeUndefined();
  expect(explosion.suspected).toBe(false);
  expect(feed(explosion, 70, 110, 1e6)).toBeUndefined();
});
