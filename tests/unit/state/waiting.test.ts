import { expect, test } from 'vitest';
import type { Lane, WaitingNetwork } from '../../../src/state/lane';
import { latestWithin, nextTurn, withWaiting } from '../../../src/state/waiting';
import { smallConfig } from '../../support/config';
import { lookAtN } from '../../support/looks';
import { laneOf } from '../../support/story';

/** A network that takes so many bytes. */
const networkAt = (N: number, bytes = 4): WaitingNetwork => ({
  N,
  step: 200 * (N - 1),
  trained: {
    config: smallConfig(),
    parameters: [{ name: 'tau', shape: [bytes / 4], values: new Float32Array(bytes / 4) }],
  },
});
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
  const waiting = [4, 2, 3].reduce<readonly WaitingNetwork[]>((all, N) => withWaiting(all, networkAt(N)), []);
  expect(waiting.map(({ N }) => N)).toEqual([2, 3, 4]);
  const large = [2, 3, 4].map((N) => networkAt(N, 40_000_000));
  expect(withWaiting(withWaiting([large[0]], large[1]), large[2]).map(({ N }) => N)).toEqual([4]);
  expect(latestWithin(waiting, 8).map(({ N }) => N)).toEqual([3, 4]);
  expect(latestWithin(waiting, 3)).toEqual([]);
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
