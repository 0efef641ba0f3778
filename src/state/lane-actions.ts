import type { Snapshot } from '../cells/snapshot';
import { MOST_LANES } from '../config/counts';
import type { RunConfig } from '../config/schema';
import { hasNothingToLose, type Lane, newLane } from './lane';
import { freshId as freshLaneId, inserted, nextDraft, nextLike } from './lane-list';
import { firstDraft, withCount } from './network-count';
import { everyNetwork, networkIn } from './networks';
import type { Workers } from './workers';

/** A lane that was removed, and its networks as they were then, the shown one first; undefined where one was not trained. */
export interface Removed {
  lane: Lane;
  index: number;
  networks: readonly Promise<Snapshot | undefined>[];
}

/** What can be done with lanes as a whole. */
export interface LaneActions {
  /** The lane that was removed last, while it can be brought back. */
  removed?: Removed;
  /** Adds a lane, ready to be trained: with the next curriculum that no lane has, else as the last one. */
  addLane(): void;
  /** Adds a lane with the settings of another beside it. */
  duplicateLane(laneId: number): void;
  /** Ends a lane, but never the last one. Its network is kept until another lane is added or removed. */
  removeLane(laneId: number): void;
  /** Brings the removed lane back where it was, paused. */
  restoreLane(): Promise<void>;
  forgetRemoved(): void;
}

interface Store {
  lanes: readonly Lane[];
  networks: number;
  removed?: Removed;
}

/** What the actions need of the experiment. */
interface Parts {
  get(): Store;
  set(change: Partial<Pick<Store, 'lanes' | 'removed'>>): void;
  /** Begins the run of a lane that is in the list. */
  start(lane: Lane): void;
  /** Lets a lane go on from a network; without one it begins anew. */
  goOn(lane: Lane, from: Snapshot | undefined): void;
  workers: Workers;
  /** Ends the worker of a network. */
  end(id: number): void;
  /** A new id, from the largest that there ever was. */
  freshId(next: (last: number) => number): number;
}

export function laneActions({ get, set, workers, start, goOn, end, freshId }: Parts): LaneActions {
  // What was removed may have looked as the new lane does, and is forgotten.
  const add = (index: number, draft: RunConfig) => {
    const { lanes, networks } = get();
    const id = freshId((last) => freshLaneId(lanes, last));
    const like = () => freshId((last) => nextLike(id, last));
    const lane = withCount(newLane(id, draft), draft, networks, like);
    set({ lanes: inserted(lanes, index, lane), removed: undefined });
    for (const network of everyNetwork([lane])) start(network);
  };

  const networkOf = async (lane: Lane): Promise<Snapshot | undefined> => {
    if (hasNothingToLose(lane)) return undefined;
    if (lane.status === 'starting') return lane.checkpoint;
    return workers.lastSnapshot(lane.id, lane.checkpoint);
  };

  return {
    addLane() {
      const { lanes } = get();
      if (lanes.length < MOST_LANES) add(lanes.length, nextDraft(lanes));
    },

    duplicateLane(laneId) {
      const { lanes } = get();
      const index = lanes.findIndex(({ id }) => id === laneId);
      if (index >= 0 && lanes.length < MOST_LANES) add(index + 1, firstDraft(lanes[index]));
    },

    removeLane(laneId) {
      const { lanes } = get();
      const index = lanes.findIndex(({ id }) => id === laneId);
      if (index < 0 || lanes.length === 1) return;
      const lane = lanes[index];
      const networks = everyNetwork([lane]).map((each) => networkOf(each).finally(() => end(each.id)));
      set({ lanes: lanes.filter(({ id }) => id !== laneId), removed: { lane, index, networks } });
    },

    async restoreLane() {
      const { lanes, removed } = get();
      if (!removed) return;
      const back = (lane: Lane): Lane => ({
        ...lane,
        others: lane.others.map(back),
        status: 'starting',
        asked: undefined,
        looking: undefined,
      });
      set({ lanes: inserted(lanes, removed.index, back(removed.lane)), removed: undefined });
      for (const [i, { id }] of everyNetwork([removed.lane]).entries()) {
        const network = await removed.networks[i];
        // Meanwhile it may have been asked to play, been changed, or removed again.
        const lane = networkIn(get().lanes, id);
        if (lane) goOn(lane, network);
      }
    },

    forgetRemoved: () => set({ removed: undefined }),
  };
}
