import { expect, test } from 'vitest';
import { clearly, toldAccuracy } from '../../../src/analysis/ambiguity';
import { ToldNetwork } from '../../../src/analysis/told-network';
import { Stream } from '../../../src/math/random';
import { networkOf, TASK, TASKS } from '../../../src/neighbours/packing/settings';
import { COUNTED } from '../../../src/neighbours/packing/train-network';

const H = 4;
const zeros = (size: number): number[] => Array(size).fill(0);

/** A network that does nothing but count its steps, and says 1 from the thirteenth on. */
const counter = new ToldNetwork(
  networkOf({ mode: 'input', units: H, rank: 1 }),
  {
    tau: Array(H).fill(1e4),
    'input.weight': zeros(H),
    'input.bias': zeros(H),
    'recurrent.weight': zeros(H * H),
    'recurrent.bias': Array(H).fill(1e4),
    'readout.weight': [0, 0, 0, 0, 1, 0, 0, 0],
    'readout.bias': [12.5, 0],
    'context.bias': zeros(H * TASKS.length),
  },
  TASKS.length,
);

test('tasks are counted over 3,000 sequences of every length that there is in training', () => {
  expect(COUNTED.tellings * COUNTED.batch).toBe(3000);
  // Where all bits are 1, the first is as the last; lengths are 10 to 16, four of them from 13 on.
  const accuracy = toldAccuracy(counter, { ...TASK, p: 1 }, clearly, COUNTED, Stream.of(0, 'look'));
  for (const place of TASKS.flatMap(({ kind }, place) => (kind === 'dms' ? [place] : [])))
    expect(Math.abs(accuracy[place] - 4 / 7)).toBeLessThan(0.2);
});
