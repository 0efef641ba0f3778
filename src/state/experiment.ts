import { create } from 'zustand';
import { type FieldValue, setField, withLiveFields } from '../config/draft';
import { FIELDS, type FieldKey } from '../config/fields';
import { defaultConfig, type RunConfig } from '../config/schema';
import { LaneClient } from '../worker/client';
import type { EngineChoice, Event, Snapshot } from '../worker/protocol';
import { Inbox } from './inbox';
import { type Lane, newLane, receive } from './lane';
import { measure } from './measure';

/** All that the page shows, and all that it can be asked to do. */
export interface Experiment {
  lanes: readonly Lane[];
  /** Which engine new runs get. */
  engine: EngineChoice;
  /** The N under the linked cursor. */
  cursor?: number;
  /** One sentence for the reader, from what was last tried. */
  notice?: string;

  play(): void;
  pause(): void;
  /** Trains every lane to the end of its present epoch. */
  oneEpoch(): void;
  /** Begins anew, with the changes that were waiting. */
  reset(): void;
  newSeed(): void;
  /** Changes a setting of one lane, or of all. */
  set(key: FieldKey, value: FieldValue, laneId?: number): void;
  /** Takes back the changes that wait for a reset. */
  undo(): void;
  /** Sends a diverged lane back to its last good epoch. */
  back(laneId: number): void;
  /** The network of a lane as it is now. */
  snapshot(laneId: number): Promise<Snapshot>;
  /** Puts a saved network in a lane, paused where it was. */
  open(laneId: number, snapshot: Snapshot): void;
  /** Changes the engine; what is trained goes on in the other one. */
  setEngine(engine: EngineChoice): void;
  setCursor(N: number | undefined): void;
  setNotice(notice: string | undefined): void;
}

const laneConfig = (kind: RunConfig['curriculum']['kind']): RunConfig => ({
  ...defaultConfig,
  curriculum: { ...defaultConfig.curriculum, kind },
});

const clients = new Map<number, LaneClient>();
const wanted = new Map<number, (snapshot: Snapshot) => void>();

/** Seeds short enough to be remembered. */
const LARGEST_NEW_SEED = 99_999;

export const useExperiment = create<Experiment>()((set, get) => {
  const inbox = new Inbox((events) => {
    set(({ lanes }) => ({
      lanes: lanes.map((lane) => (events.get(lane.id) ?? []).reduce(receive, lane)),
    }));
  });

  /** Whether a message says more than how far a lane has come. */
  const isNews = (id: number, event: Event) =>
    event.kind !== 'telemetry' ||
    event.telemetry.activity !== get().lanes.find((lane) => lane.id === id)?.status;

  const client = (id: number): LaneClient => {
    const known = clients.get(id);
    if (known) return known;
    const fresh = new LaneClient((event: Event) => {
      if (event.kind === 'snapshot') wanted.get(id)?.(event.snapshot);
      else if (event.kind === 'promoted') void keepTimescales(id, event);
      else inbox.put(id, event, isNews(id, event));
    });
    clients.set(id, fresh);
    return fresh;
  };

  /** Measures τ_net at a promotion; what is measured of a run that has ended meanwhile is dropped. */
  const keepTimescales = async (id: number, { runId, N, trained }: Extract<Event, { kind: 'promoted' }>) => {
    const measured = await measure(N, trained);
    const lane = get().lanes.find((each) => each.id === id);
    if (!measured || !lane || runId !== client(id).runId) return;
    change(id, { timescales: [...lane.timescales.filter((each) => each.N < N), measured] });
  };

  const change = (id: number, part: Partial<Lane>) =>
    set(({ lanes }) => ({ lanes: lanes.map((lane) => (lane.id === id ? { ...lane, ...part } : lane)) }));

  /** Begins the run of a lane with its draft, or goes on from a saved network. */
  const start = ({ id, draft }: Lane, from?: Snapshot, kept: Partial<Lane> = {}) => {
    const config = from?.config ?? draft;
    inbox.clear(id);
    change(id, { ...newLane(id, config), ...kept });
    client(id).start({ config, from, engine: get().engine });
  };

  const lanes = [newLane(0, laneConfig('single')), newLane(1, laneConfig('multi'))];
  for (const { id, config } of lanes) client(id).start({ config, engine: 'quickest' });

  return {
    lanes,
    engine: 'quickest',

    play() {
      for (const lane of get().lanes) {
        if (lane.status === 'failed') start(lane, lane.checkpoint);
        client(lane.id).send({ kind: 'play' });
      }
    },

    pause() {
      for (const { id } of get().lanes) client(id).send({ kind: 'pause' });
    },

    oneEpoch() {
      for (const { id } of get().lanes) client(id).send({ kind: 'epoch' });
    },

    reset() {
      for (const lane of get().lanes) start(lane);
    },

    newSeed() {
      const seed = 1 + Math.floor(Math.random() * LARGEST_NEW_SEED);
      for (const lane of get().lanes) start({ ...lane, draft: { ...lane.draft, seed } });
    },

    set(key, value, laneId) {
      const lanes = get().lanes.filter(({ id }) => laneId === undefined || laneId === id);
      // What one lane cannot have none gets: setField throws before anything has changed.
      const drafts = lanes.map(({ draft }) => setField(draft, key, value));
      for (const [i, lane] of lanes.entries()) {
        const draft = drafts[i];
        if (FIELDS[key].applies === 'reset') {
          change(lane.id, { draft });
          // A network that has not been trained has nothing to lose.
          if (lane.step === 0 && lane.status !== 'running') start({ ...lane, draft });
          continue;
        }
        const config = withLiveFields(lane.config, draft);
        const { stopN, threshold } = config.curriculum;
        change(lane.id, { draft, config });
        client(lane.id).send({ kind: 'adjust', settings: { ...config.training, stopN, threshold } });
      }
    },

    undo() {
      for (const lane of get().lanes) change(lane.id, { draft: lane.config });
    },

    back(laneId) {
      client(laneId).send({ kind: 'back' });
    },

    snapshot(laneId) {
      const lane = get().lanes.find(({ id }) => id === laneId);
      if (lane?.status === 'failed' && lane.checkpoint) return Promise.resolve(lane.checkpoint);
      client(laneId).send({ kind: 'snapshot' });
      return new Promise((resolve) => wanted.set(laneId, resolve));
    },

    open(laneId, snapshot) {
      const lane = get().lanes.find(({ id }) => id === laneId);
      if (lane) start(lane, snapshot);
    },

    async setEngine(engine) {
      set({ engine });
      for (const lane of get().lanes) {
        const { status, draft, tauStart, timescales, step } = lane;
        const untrained = step === 0 && status !== 'running';
        const from = untrained ? undefined : await get().snapshot(lane.id);
        start(lane, from, untrained ? {} : { draft, tauStart, timescales, checkpoint: from });
        if (status === 'running') client(lane.id).send({ kind: 'play' });
      }
    },

    setCursor: (cursor) => set({ cursor }),
    setNotice: (notice) => set({ notice }),
  };
});
