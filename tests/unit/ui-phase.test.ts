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

test('what was asked to play and is not ready is queued; a broken lane is not', () => {
  const asked = 'play' as const;
  expect(phaseOf([{ status: 'starting', step: 0, asked }])).toBe('queued');
  expect(phaseOf([{ status: 'failed', step: 10, asked }])).toBe('paused');
  expect(phaseOf([{ status: 'running', step: 10, asked }])).toBe('running');
});
