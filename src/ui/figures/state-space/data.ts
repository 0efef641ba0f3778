import { type ExploredNetwork, exploredOf } from '../../../state/explored';
import type { Lane } from '../../../state/lane';

/** A lane whose states are known, and the N whose answers are shown. */
export interface ExploredLane {
  lane: Lane;
  explored: ExploredNetwork;
  asked: number;
}

/**
 * @param N whose answers are wanted; a network that has not come so far is asked its largest, as all are where none is given
 */
export const exploredLanes = (
  lanes: readonly Lane[],
  N?: number,
  all?: Readonly<Record<number, ExploredNetwork>>,
): ExploredLane[] =>
  lanes.flatMap((lane) => {
    const explored = exploredOf(lane, all);
    return explored ? [{ lane, explored, asked: askedOf(explored, N) }] : [];
  });

export const askedOf = ({ space: { Ns } }: ExploredNetwork, N?: number): number =>
  N !== undefined && Ns.includes(N) ? N : Ns[Ns.length - 1];

/** The right answers for N after every bit, 0 or 1: [n]. */
export function answersFor({ space: { Ns, answers, places } }: ExploredNetwork, N: number): Uint8Array {
  const n = places.length / 3;
  const at = Ns.indexOf(N) * n;
  return answers.subarray(at, at + n);
}
