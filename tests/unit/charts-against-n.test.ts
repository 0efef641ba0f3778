import { expect, test } from 'vitest';
import { inSteps, missingAt } from '../../src/ui/figures/against-n/data';
import { laneOf } from '../support/story';

test('a mean stands with its spread, or with how many neurons it is a mean of, where there is room', () => {
  expect(inSteps({ N: 4, mean: 1.52, sd: 0.3 })).toBe('1.52 ± 0.30');
  expect(inSteps({ N: 4, mean: 1.52, sd: 0.3 }, false)).toBe('1.52');
  expect(inSteps({ N: 4, mean: 2.44, counted: 40, of: 64 })).toBe('2.4 in 40 of 64');
  expect(inSteps({ N: 4, mean: 2.44, counted: 40, of: 64 }, false)).toBe('2.4');
});

test('in place of a number stands whether there will be one; nothing of an N that was not reached', () => {
  const lane = laneOf({ reachedAt: [1, 2, 3], now: 4 });
  const waiting = [{ N: 3, step: 400, network: { config: lane.config, parameters: [] } }];
  expect([2, 3, 4, 5].map((N) => missingAt({ ...lane, waiting }, N))).toEqual([
    'not measured',
    'not measured yet',
    'not measured',
    undefined,
  ]);
});
