import { expect, test } from 'vitest';
import { flow } from '../../src/ui/kit/save/flow';

test('what has no room in a line of a saved picture goes on in the next', () => {
  expect(flow([60, 60, 60], 20, 300)).toEqual([
    { left: 0, line: 0 },
    { left: 80, line: 0 },
    { left: 160, line: 0 },
  ]);
  expect(flow([60, 60, 60], 20, 150)).toEqual([
    { left: 0, line: 0 },
    { left: 80, line: 0 },
    { left: 0, line: 1 },
  ]);
  // What is wider than a line has one of its own.
  expect(flow([400, 10], 20, 100).map(({ line }) => line)).toEqual([0, 1]);
});
