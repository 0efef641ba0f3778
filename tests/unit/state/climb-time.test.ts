import { expect, test } from 'vitest';
import { setField } from '../../../src/config/draft';
import { configsOf, PRESETS } from '../../../src/config/presets';
import { timeTo } from '../../../src/state/climb-time';

const [single, multi] = configsOf(PRESETS.paper);
/** Three updates a second with sequences of 20 steps. */
const TIMED = { stepsPerSecond: 3, length: 20 };
const timeOf = (N: number, config = single, timed = TIMED) => timeTo(N, config, timed) ?? expect.fail();

test('time follows from how fast updates were, and on how long sequences', () => {
  for (const config of [single, multi]) {
    for (const N of [10, 30]) {
      const range = timeOf(N, config);
      for (const i of [0, 1]) {
        expect(timeOf(N, config, { ...TIMED, stepsPerSecond: 6 })[i]).toBeCloseTo(range[i] / 2);
        expect(timeOf(N, config, { ...TIMED, length: 40 })[i]).toBeCloseTo(range[i] / 2);
      }
    }
  }
});

test('the first N takes its epochs of updates and tests, as long as its sequences', () => {
  // N = 2 has 4 to 9 bits.
  expect(timeOf(2, multi)[0]).toBeCloseTo((3 * (600 + 50 / 3) * (6.5 / 20)) / 3);
});

test('an update grows with N', () => {
  // From N = 12 to 100 are 8 times as many epochs as to 11, with sequences that are 8 times as long.
  expect(timeOf(100, multi)[0] / timeOf(11, multi)[0]).toBeGreaterThan(50);
  const fixed = setField(multi, 'task.length', 200);
  expect(timeOf(100, fixed)[0] / timeOf(11, fixed)[0]).toBeCloseTo(101 / 12);
});

test('where the paper has a range of epochs, there is a range of times; where it has none, there is none', () => {
  const [least, most] = timeOf(30);
  expect(most).toBeGreaterThan(1.5 * least);
  expect(timeOf(10)[0]).toBe(timeOf(10)[1]);
  expect(timeTo(100, single, TIMED)).toBeUndefined();
  expect(timeTo(10, setField(single, 'task.kind', 'dms'), TIMED)).toBeUndefined();
});

test('settings count: epochs of fewer updates are over sooner', () => {
  const short = setField(setField(single, 'training.stepsPerEpoch', 300), 'training.testBatches', 25);
  expect(timeOf(10, short)[0]).toBeCloseTo(timeOf(10)[0] / 2);
});
