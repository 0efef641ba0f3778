import { mean } from 'd3-array';
import { expect, test } from 'vitest';
import { PURPOSES, Stream } from '../../../src/math/random';

const draws = (stream: Stream, count: number) => Array.from({ length: count }, () => stream.uniform());

test('a seed and a purpose always give the same stream', () => {
  expect(draws(Stream.of(7, 'train'), 20)).toEqual(draws(Stream.of(7, 'train'), 20));
});

test('purposes, seeds and indices give different streams', () => {
  const firsts = [0, 1, 2].flatMap((seed) =>
    PURPOSES.flatMap((purpose) => [0, 1, 2].map((index) => Stream.of(seed, purpose, index).uniform())),
  );
  expect(new Set(firsts).size).toBe(firsts.length);
});

test('a stream goes on from its saved state', () => {
  const stream = Stream.of(3, 'test');
  draws(stream, 13);
  const copy = Stream.restore(stream.state);
  expect(draws(copy, 50)).toEqual(draws(stream, 50));
});

test('uniform draws are uniform', () => {
  const values = draws(Stream.of(1, 'init'), 100_000);
  expect(mean(values)).toBeCloseTo(0.5, 2);
  expect(mean(values.map((x) => (x - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
  expect(values.every((x) => x >= 0 && x < 1)).toBe(true);
});

test('integers cover their range, both ends included', () => {
  const stream = Stream.of(0, 'train');
  const counts = new Map<number, number>();
  for (let i = 0; i < 6000; i++) {
    const value = stream.integer(4, 9);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([4, 5, 6, 7, 8, 9]);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
