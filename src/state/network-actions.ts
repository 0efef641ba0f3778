import type { RunConfig } from '../config/schema';
import { inTurn } from './beginning';
import { hasNothingToLose, type Lane } from './lane';
import { nextLike } from './lane-list';
import { firstDraft, withCount } from './network-count';
import { everyNetwork, showing } from './networks';

/** What can be done with the networks of lanes: how many there are, of which seeds, and which one is shown. */
export interface NetworkActions {
  /** How many networks each lane is to have; where it has another number, that waits for a reset. */
  networks: number;
  /** Changes how many networks each lane is to have, from 1 to 32. */
  setNetworks(count: number): void;
  /** Lets a lane show another of its networks. */
  show(networkId: number): void;
  /** Begins anew, with the changes that were waiting. */
  reset(): void;
  newSeed(): void;
  /** Begins a lane anew with other settings. */
  configure(laneId: number, config: RunConfig): void;
}

interface Store {
  lanes: readonly Lane[];
  networks: number;
}

/** What the actions need of the experiment. */
interface Parts {
  get(): Store;
  set(change: Partial<Store>): void;
  /** Begins the run of a network that is in the list. */
  start(network: Pick<Lane, 'id' | 'draft'>): void;
  /** Ends the worker of a network. */
  end(id: number): void;
  /** A new id, from the largest that there ever was. */
  freshId(next: (last: number) => number): number;
}

/** Seeds short enough to be remembered. */
const LARGEST_NEW_SEED = 99_999;

export function networkActions({ get, set, start, end, freshId }: Parts): NetworkActions {
  const freshLike = (id: number) => freshId((last) => nextLike(id, last));

  /** Begins lanes anew, each with as many networks as are wanted. @param first the settings of its first network */
  const anew = (before: readonly Lane[], first: (lane: Lane) => RunConfig) => {
    const begun = new Map(
      before.map((lane) => [lane.id, withCount(lane, first(lane), get().networks, freshLike)]),
    );
    const lanes = get().lanes.map((lane) => begun.get(lane.id) ?? lane);
    const present = new Set(everyNetwork(lanes).map(({ id }) => id));
    for (const { id } of everyNetwork(before)) if (!present.has(id)) end(id);
    set({ lanes });
    for (const { id, draft } of inTurn([...begun.values()])) start({ id, draft });
  };
  const reset = () => anew(get().lanes, firstDraft);

  return {
    networks: 1,

    setNetworks(count) {
      set({ networks: count });
      if (everyNetwork(get().lanes).every(hasNothingToLose)) reset();
    },

    show(networkId) {
      set({ lanes: get().lanes.map((lane) => showing(lane, networkId)) });
    },

    reset,

    newSeed() {
      const seed = 1 + Math.floor(Math.random() * LARGEST_NEW_SEED);
      anew(get().lanes, (lane) => ({ ...lane.draft, seed }));
    },

    configure(laneId, config) {
      const { lanes } = get();
      anew(
        lanes.filter(({ id }) => id === laneId),
        () => config,
      );
    },
  };
}
