import { expect, test } from 'vitest';
import type { Lane, NetworkAtN } from '../../../src/state/lane';
import { nextTurn, withWaiting } from '../../../src/state/waiting';
import { lookAtN } from '../../support/looks';
import { networkAt } from '../../support/network-at';
import { laneOf } from '../../support/story';

const lane = (id: number, waiting: number[], part: Partial<Lane> = {}): Lane => ({
  ...laneOf({ id }),
  waiting: waiting.map((N) => networkAt(N)),
  ...part,
});
const next = (lanes: Lane[], served: number[] = []) => {
  const turn = nextTurn(lanes, served);
  return turn && [turn.id, turn.network.N];
};

test('networks wait in the order of steps; the first go where there is no room', () => {
  const after = (room: number) =>
    [4, 2, 3]
      .reduce<readonly NetworkAtN[]>((all, N) => withWaiting(all, networkAt(N), room), [])
      .map(({ N }) => N);
  expect(after(12)).toEqual([2, 3, 4]);
  expect(after(8)).toEqual([3, 4]);
  expect(after(3)).toEqual([]);
});

test('the latest goes first; lanes whose latest is known take turns behind the others', () => {
  expect(next([lane(0, [2, 3])])).toEqual([0, 3]);
  const known = lane(0, [2, 3], { looks: [lookAtN(4, 2)] });
  expect(next([known, lane(1, [2])])).toEqual([1, 2]);
  expect(next([known, { ...known, id: 1 }], [0, 1])).toEqual([0, 3]);
  expect(next([known, { ...known, id: 1 }], [1, 0])).toEqual([1, 3]);
  expect(next([lane(0, [])])).toBeUndefined();
});

test('an untrained network waits until all are at rest', () => {
  const untrained = lane(0, [1], { status: 'paused' });
  expect(next([untrained, lane(1, [])])).toBeUndefined();
  expect(next([untrained, lane(1, [], { status: 'paused' })])).toEqual([0, 1]);
});
