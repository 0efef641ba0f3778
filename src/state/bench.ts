import { create } from 'zustand';
import type { RetrainingSettings } from '../config/analyses/retraining';
import { type Bench, type Breakable, benchOf } from './breakable';
import { useExperiment } from './experiment';

/** A copy of a lane's network that learns its next task, N. */
export interface NextTask {
  laneId: number;
  N: number;
  /** What is done of all that is to be learnt, in bits of tasks: so long do they take. */
  done: number;
  total: number;
  /** By the page's clock, in ms. */
  begunAt: number;
}

/** What is chosen where networks are broken and trained on, and what goes on there. */
interface BenchState {
  /** The N that was chosen; else it follows from the lanes. */
  N?: number;
  /** The N of the results that stay on view while there are none for the chosen one. */
  shown?: number;
  /** What is being broken. */
  breaking?: readonly Breakable[];
  /** Why that stopped, where it failed. */
  failed?: string;
  /** How long all of it took last, in seconds. */
  seconds?: number;
  /** How long taking a neuron out took, in ms, by the number of neurons. */
  msANeuron: Readonly<Record<number, number>>;
  /** Whether all parameters learn the next task, or the new head alone. */
  what: RetrainingSettings['what'];
  /** What is learning now. */
  learning?: NextTask;
  /** Why that stopped, where it failed. */
  learningFailed?: string;
}

export const useBench = create<BenchState>()(() => ({ msANeuron: {}, what: 'all' }));

/** What stands on the bench now. */
export const presentBench = (): Bench => benchOf(useExperiment.getState().lanes, useBench.getState().N);

/** Whether all of these have been broken. */
export const isBroken = (lanes: readonly Breakable[]): boolean =>
  lanes.length > 0 && lanes.every(({ found }) => found);

/** Chooses an N, or with none leaves it to the lanes; results on view stay until there are others. */
export function chooseN(N: number | undefined): void {
  const { breaking, learning } = useBench.getState();
  const present = presentBench();
  if (breaking || learning || N === undefined || !present.Ns.includes(N)) return;
  useBench.setState({ N, failed: undefined, ...(isBroken(present.lanes) && { shown: present.N }) });
}
