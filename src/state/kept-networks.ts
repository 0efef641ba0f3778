import type { DamageSubject } from '../analysis/damage-subject';
import type { Lane, NetworkAtN } from './lane';

/** The most that all networks of a run take that are kept as they were, in bytes: 128 neurons never come near it. */
const ROOM = 64e6;

/** What of it each lane has. */
export const roomOf = (lanes: readonly Lane[]): number => ROOM / lanes.length;

/** How many bytes a network takes. */
export const bytesOf = ({ parameters }: Pick<DamageSubject, 'parameters'>): number =>
  parameters.reduce((sum, { values }) => sum + values.byteLength, 0);

/** The latest of the networks that take so many bytes at most, first to last. */
export function latestWithin(networks: readonly NetworkAtN[], bytes: number): readonly NetworkAtN[] {
  const inOrder = networks.toSorted((a, b) => a.step - b.step);
  let taken = 0;
  const tooMany = inOrder.findLastIndex(({ network }) => {
    taken += bytesOf(network);
    return taken > bytes;
  });
  return inOrder.slice(tooMany + 1);
}

/** The networks at promotions with one more in the place of that of the same N; where there is no room, the first of the others go. */
export function withPromotion(
  promotions: readonly NetworkAtN[],
  one: NetworkAtN,
  room: number,
): readonly NetworkAtN[] {
  const others = promotions.filter(({ N }) => N !== one.N);
  const kept = latestWithin(others, room - bytesOf(one.network));
  return [...kept, one].sort((a, b) => a.N - b.N);
}
