import { create } from 'zustand';
import type { DamageSubject } from '../analysis/damage-subject';
import type { StateSpace } from '../analysis/state-space';
import { useExperiment } from './experiment';
import type { Lane } from './lane';
import { nOf, subjectOf } from './tau-net-points';

/** A network whose states were looked at, as it was then. */
export interface ExploredNetwork {
  N: number;
  step: number;
  network: DamageSubject;
  space: StateSpace;
}

/** What was seen last of the states of each lane's network, by lane; see `exploredOf`. */
export const useExplored = create<Readonly<Record<number, ExploredNetwork>>>()(() => ({}));

/** The same of one lane: not of a run that has begun anew since, or gone back. */
export function exploredOf(
  { id, step }: Pick<Lane, 'id' | 'step'>,
  all = useExplored.getState(),
): ExploredNetwork | undefined {
  const explored = all[id];
  return explored && explored.step <= step ? explored : undefined;
}

/** Lanes whose states are being looked at, and whether another look was asked for meanwhile. */
const underWay = new Map<number, { again: boolean }>();

/** Has the states of a lane's network looked at as it is now; while that goes on, once more in the end. */
export async function exploreLane(id: number): Promise<void> {
  const before = underWay.get(id);
  if (before) {
    before.again = true;
    return;
  }
  const turn = { again: true };
  underWay.set(id, turn);
  while (turn.again) {
    turn.again = false;
    await explore(id);
  }
  underWay.delete(id);
}

/** The last look that was asked for; each waits for the one before, or lanes that climb fast would never let others have a turn. */
let last: Promise<unknown> = Promise.resolve();

async function explore(id: number): Promise<void> {
  const { snapshot, inquire } = useExperiment.getState();
  const taken = await snapshot(id);
  const network = subjectOf(taken);
  const { progress, config } = taken;
  const look = last
    .then(() => inquire('stateSpace', network, undefined, 'live').result)
    .catch(() => undefined);
  last = look;
  const space = await look;
  const N = nOf(progress, config.curriculum.startN);
  if (space) useExplored.setState({ [id]: { N, step: progress.step, network, space } });
}
