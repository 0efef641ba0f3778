import { expect, test } from 'vitest';
import type { Lane } from '../../src/state/lane';
import { phaseOf } from '../../src/ui/controls/transport/phase';

type Status = Lane['status'];

test.each<[Status, number, Status, number, string]>([
  ['starting', 0, 'paused', 0, 'starting'],
  ['paused', 0, 'paused', 0, 'ready'],
  ['running', 0, 'paused', 0, 'running'],
  ['running', 10, 'diverged', 10, 'running'],
  ['paused', 10, 'target', 10, 'paused'],
  ['gaveUp', 10, 'target', 10, 'ended'],
  ['diverged', 10, 'failed', 10, 'paused'],
  ['failed', 0, 'failed', 0, 'ready'],
])('%s at %i with %s at %i: %s', (a, stepA, b, stepB, phase) => {
  expect(
    phaseOf([
      { status: a, step: stepA },
      { status: b, step: stepB },
    ]),
  ).toBe(phase);
});
