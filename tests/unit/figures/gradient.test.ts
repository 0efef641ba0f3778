import { expect, test } from 'vitest';
import { defaultConfig } from '../../../src/config/schema';
import { type Lane, newLane } from '../../../src/state/lane';
import { gradientCaption } from '../../../src/ui/figures/gradient/caption';
import { clipsOf, gradientAxis, gradientLine } from '../../../src/ui/figures/gradient/data';
import { everyGradient } from '../../../src/ui/figures/gradient/table';

/** A lane whose epochs had gradients so long, 50 of 200 of which were clipped; of the others nothing is known. */
const lane = (norms: (number | undefined)[], clipped = 50): Lane => ({
  ...newLane(0, defaultConfig),
  records: norms.map((norm, i) => ({
    epoch: i + 1,
    step: 200 * (i + 1),
    heads: [2],
    loss: 0.5,
    accuracy: {},
    ...(norm !== undefined && { gradient: { norm, clipped } }),
  })),
});

test('norms are drawn at their epochs, and what is not known is left out', () => {
  expect(gradientLine(lane([undefined, 0.5, 0]))).toEqual([
    { epoch: 2, norm: 0.5 },
    { epoch: 3, norm: 1e-8 },
  ]);
  expect(gradientAxis([lane([30])])).toMatchObject({ min: 0.001, max: 200 });
  expect(clipsOf([lane([1]), lane([1])])).toEqual([2]);
});

test('the table has every epoch', () => {
  expect(everyGradient([lane([0.5, 0.25])]).rows).toHaveLength(2);
});

test('the caption says how many of the last epoch were clipped', () => {
  expect(gradientCaption([lane([0.5])]).news).toMatch(/^In the last epoch 25 % of Multi.head was clipped\.$/);
  expect(gradientCaption([lane([0.5], 0)]).news).toBe('In the last epoch none was clipped.');
  expect(gradientCaption([lane([])])).not.toHaveProperty('news');
});
