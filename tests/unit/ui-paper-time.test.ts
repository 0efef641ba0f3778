import { expect, test } from 'vitest';
import { type FieldValue, setField } from '../../src/config/draft';
import type { FieldKey } from '../../src/config/fields';
import { configsOf, PRESETS } from '../../src/config/presets';
import { rangeOfTime } from '../../src/ui/controls/paper-time/time-range';
import {
  basisWords,
  cellWords,
  isKnown,
  rowsOf,
  type TimedLane,
} from '../../src/ui/controls/paper-time/words';

/** The lanes of the preset, timed as a test says. */
const timed = (...paces: (number | undefined)[]): TimedLane[] =>
  configsOf(PRESETS.paper).map((config, i) => ({
    draft: config,
    config,
    candidate: {
      engine: 'wasm',
      backend: 'WebAssembly SIMD',
      threads: 4,
      length: 20,
      stepsPerSecond: paces[i % paces.length],
    },
  }));
const lanes = timed(3);
const table = (lanes: readonly TimedLane[]) =>
  rowsOf(lanes).map((N) => [N, ...lanes.map((lane) => cellWords(N, lane))]);

test('the table has a row an N and a cell a lane, and follows what was timed', () => {
  expect(table(lanes)).toEqual([
    [10, '46 min', '28 min'],
    [30, '2–4.5 days', '3.5–33 h'],
    [100, 'not reached', '1.5–17 days'],
  ]);
  expect(table(timed(30))[0]).toEqual([10, '5 min', '3 min']);
});

test('where training stops sooner, it says no more', () => {
  const sooner = lanes.map((lane) => ({ ...lane, draft: setField(lane.draft, 'curriculum.stopN', 50) }));
  expect(rowsOf(sooner)).toEqual([10, 30]);
  expect(table([sooner[0], lanes[1]]).at(-1)).toEqual([100, '–', table(lanes)[2][2]]);
});

test('it says nothing of a lane of which the paper does not', () => {
  const [first, second] = lanes;
  const secondWith = (key: FieldKey, value: FieldValue) => ({
    ...second,
    draft: setField(second.draft, key, value),
  });
  expect([first, second, secondWith('training.learningRate', 0.01)].every(isKnown)).toBe(true);
  expect(isKnown(secondWith('network.units', 64))).toBe(false);
  expect(isKnown(secondWith('network.tau.trainable', false))).toBe(false);
  expect(isKnown(secondWith('curriculum.kind', 'sliding'))).toBe(false);
  expect(rowsOf([])).toEqual([]);
});

test('it says what it rests on', () => {
  expect(basisWords(lanes, 1)).toBe(
    'An update at N = 8 takes 0.33 s here, with WebAssembly SIMD on up to 4 threads a lane; it grows with N, as sequences do. Epochs are those of a run of the paper up to N = 28 and 11; beyond, from its last pace to 1,000 in all.',
  );
  expect(basisWords(timed(3, 2), 1)).toContain('takes 0.33 and 0.5 s here');
  expect(basisWords(lanes, 4)).toContain('The four networks of a lane take turns: up to 4 times as long.');
});

test('it waits for what is being timed, and for what applies with a reset; it does not guess', () => {
  const [first, second] = lanes;
  const starting = [first, { ...second, candidate: undefined }];
  expect(cellWords(10, starting[1])).toBe('…');
  expect(basisWords(starting, 1)).toContain('An update is being timed …');
  const waiting = lanes.map((lane) => ({ ...lane, draft: setField(lane.draft, 'network.units', 300) }));
  expect(cellWords(10, waiting[0])).toBe('?');
  expect(basisWords(waiting, 1)).toContain('is timed with the next reset');
  expect(cellWords(10, { ...first, draft: setField(first.draft, 'seed', 5) })).toBe('46 min');
  expect(cellWords(10, timed(undefined)[0])).toBe('?');
  expect(basisWords(timed(undefined), 1)).toContain('is not timed: choose another engine');
});

const [min, h, day] = [60, 3600, 86_400];
test.each([
  [0.2, 0.2, '1 s'],
  [40 * min, 40.2 * min, '40 min'],
  [89 * min, 89 * min, '89 min'],
  [2.4 * h, 2.4 * h, '2.5 h'],
  [3 * h, 34.6 * h, '3–35 h'],
  [20 * h, 1.6 * day, '20 h – 1.5 days'],
  [40.4 * day, 41 * day, '40–41 days'],
])('%d to %d s are %s: a range has its unit once, and two where they differ', (least, most, words) => {
  expect(rangeOfTime([least, most])).toBe(words);
});
