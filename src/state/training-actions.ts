import type { Snapshot } from '../cells/snapshot';
import type { FieldValue } from '../config/draft';
import type { FieldKey } from '../config/fields';
import { withSilent } from '../config/silent';
import type { EngineChoice } from '../engines/choose';
import { inTurn } from './beginning';
import { hasNothingToLose, type Lane } from './lane';
import { everyNetwork, networkIn } from './networks';
import type { Workers } from './workers';

/** What can be done with the training of the lanes. */
export interface TrainingActions {
  /** Trains every lane: those that are still being started as soon as they stand ready. */
  play(): void;
  pause(): void;
  /** Trains every lane to the end of its present epoch. */
  oneEpoch(): void;
  /** Sends a diverged lane back to where it stood best, with another setting where one is given. */
  back(laneId: number, setting?: readonly [FieldKey, FieldValue]): void;
  /** Trains a lane on without some of its neurons: they are silent from now on. */
  trainWithout(laneId: number, neurons: readonly number[]): Promise<void>;
  /** Takes a lane back to where it had all of its neurons, paused. */
  regain(laneId: number): void;
  /** Lets lanes whose workers broke go on: those that were in training train, the others stand ready. */
  revive(): void;
  /** Changes the engine; what is trained goes on in the other one. */
  setEngine(engine: EngineChoice): Promise<void>;
}

interface Store {
  lanes: readonly Lane[];
  set(key: FieldKey, value: FieldValue, laneId?: number): void;
  snapshot(laneId: number): Promise<Snapshot>;
  cancelLook(laneId: number): void;
}

/** What the actions need of the experiment. */
interface Parts {
  get(): Store;
  set(change: { engine: EngineChoice }): void;
  change(laneId: number, part: Partial<Lane>): void;
  workers: Workers;
  /** Lets a lane go on from a network; without one it begins anew. */
  goOn(lane: Lane, from: Snapshot | undefined): void;
}

export function trainingActions({ get, set, change, workers, goOn }: Parts): TrainingActions {
  const all = () => everyNetwork(get().lanes);
  const ask = (asked: NonNullable<Lane['asked']>) => {
    for (const lane of inTurn(get().lanes)) {
      if (lane.status === 'failed') goOn({ ...lane, asked }, lane.checkpoint);
      else change(lane.id, { asked });
      // A run that is being started is told when it stands ready.
      if (laneOf(lane.id)?.status !== 'starting') workers.send(lane.id, { kind: asked });
    }
  };
  const networkOf = async (lane: Lane): Promise<Snapshot | undefined> => {
    if (hasNothingToLose(lane)) return undefined;
    return lane.status === 'starting' ? lane.checkpoint : get().snapshot(lane.id);
  };
  const laneOf = (id: number) => networkIn(get().lanes, id);

  return {
    play: () => ask('play'),
    oneEpoch: () => ask('epoch'),

    pause() {
      for (const { id } of all()) {
        change(id, { asked: undefined });
        workers.send(id, { kind: 'pause' });
      }
    },

    back(laneId, setting) {
      if (setting) get().set(...setting, laneId);
      get().cancelLook(laneId);
      workers.send(laneId, { kind: 'back' });
    },

    async trainWithout(laneId, neurons) {
      const now = await get().snapshot(laneId);
      const lane = laneOf(laneId);
      if (!lane) return;
      const config = withSilent(lane.config, neurons);
      change(laneId, { config, whole: lane.whole ?? now, asked: lane.asked ?? 'play' });
      workers.send(laneId, { kind: 'adjust', config });
      if (lane.status !== 'running') workers.send(laneId, { kind: 'play' });
    },

    regain(laneId) {
      const lane = laneOf(laneId);
      if (!lane?.whole) return;
      get().cancelLook(laneId);
      goOn({ ...lane, whole: undefined, asked: undefined }, lane.whole);
    },

    revive() {
      for (const lane of all()) if (lane.status === 'failed') goOn(lane, lane.checkpoint);
    },

    async setEngine(engine) {
      set({ engine });
      for (const before of all()) {
        const from = await networkOf(before);
        const lane = laneOf(before.id);
        if (lane) goOn(lane, from);
      }
    },
  };
}
