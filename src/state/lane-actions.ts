import type { Snapshot } from '../cells/snapshot';
import type { RunConfig } from '../config/schema';
import { hasNothingToLose, type Lane, newLane } from './lane';
import { freshId, inserted, MOST_LANES, nextDraft } from './lane-list';
import type { Workers } from './workers';

/** A lane that was removed, and its network as it was then; undefined where it was not trained. */
export interface Removed {
  lane: Lane;
  index: number;
  network: Promise<Snapshot | undefined>;
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
  /** Ends the worker of a lane. */
  end(laneId: number): void;
}

export function laneActions({ get, set, workers, start, goOn, end }: Parts): LaneActions {
  let lastId = 0;

  // What was removed may have looked as the new lane does, and is forgotten.
  const add = (index: number, draft: RunConfig) => {
    const { lanes } = get();
    lastId = freshId(lanes, Math.max(lastId, ...lanes.map(({ id }) => id)));
    const lane = newLane(lastId, draft);
    set({ lanes: inserted(lanes, index, lane), removed: undefined });
    start(lane);
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
      if (index >= 0 && lanes.length < MOST_LANES) add(index + 1, lanes[index].draft);
    },

    removeLane(laneId) {
      const { lanes } = get();
      const index = lanes.findIndex(({ id }) => id === laneId);
      if (index < 0 || lanes.length === 1) return;
      const lane = lanes[index];
      const network = networkOf(lane).finally(() => end(laneId));
      set({ lanes: lanes.filter(({ id }) => id !== laneId), removed: { lane, index, network } });
    },

    async restoreLane() {
      const { lanes, removed } = get();
      if (!removed) return;
      const back: Lane = { ...removed.lane, status: 'starting', asked: undefined, looking: undefined };
      set({ lanes: inserted(lanes, removed.index, back), removed: undefined });
      const network = await removed.network;
      // Meanwhile it may have been asked to play, been changed, or removed again.
      const lane = get().lanes.find(({ id }) => id === back.id);
      if (lane) goOn(lane, network);
    },

    forgetRemoved: () => set({ removed: undefined }),
  };
}
