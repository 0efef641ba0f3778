import { create } from 'zustand';
import { defaultLanes } from '../config/default-lanes';
import { type FieldValue, setField, withLiveFields } from '../config/draft';
import { FIELDS, type FieldKey } from '../config/fields';
import type { RunConfig } from '../config/schema';
import type { SavedLane } from '../network/experiment';
import { AnalysisClient } from '../worker/analysis-client';
import { LaneClient } from '../worker/client';
import type { EngineChoice, Event, Sequence, Snapshot } from '../worker/protocol';
import { Inbox } from './inbox';
import { type Lane, type Look, lasting, newLane, receive } from './lane';
import { type LaneActions, laneActions } from './lane-actions';
import { lookOf, trainedOf, withLook } from './look';
import { Observer } from './observer';
import { Snapshots } from './snapshots';

/** All that the page shows, and all that it can be asked to do. */
export interface Experiment extends LaneActions {
  lanes: readonly Lane[];
  /** Which engine new runs get. */
  engine: EngineChoice;
  /** The N under the linked cursor. */
  cursor?: number;
  /** One sentence for the reader, from what was last tried. */
  notice?: string;

  /** Ends what there is and begins these lanes, in their order; the first thing that a page does. */
  begin(lanes: readonly Beginning[]): void;
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
  /** Sends a diverged lane back to its last good epoch, with another learning rate where one is given. */
  back(laneId: number, learningRate?: number): void;
  /** The network of a lane as it is now. */
  snapshot(laneId: number): Promise<Snapshot>;
  /** Puts a saved network in a lane, paused where it was. */
  open(laneId: number, snapshot: Snapshot): void;
  /** Begins a lane anew with other settings. */
  configure(laneId: number, config: RunConfig): void;
  /** Puts the lanes of a saved experiment in the place of all lanes. */
  openExperiment(saved: readonly SavedLane[]): void;
  /** Changes the engine; what is trained goes on in the other one. */
  setEngine(engine: EngineChoice): void;
  /** Looks at the network of a lane as it is now: an estimate, or a measurement at the paper's quality. */
  look(laneId: number): void;
  measureAtPaperQuality(laneId: number): void;
  cancelLook(laneId: number): void;
  /** Shows the network of a lane, as it is now, a row of bits ("0110"); undefined where that failed. */
  watch(laneId: number, bits: string): Promise<Sequence | undefined>;
  setCursor(N: number | undefined): void;
  setNotice(notice: string | undefined): void;
}

/** A lane to begin with: a new network, or one to go on from, paused where it was. */
export interface Beginning {
  id: number;
  draft: RunConfig;
  from?: Snapshot;
  /** What is known of that network. */
  known?: Partial<Lane>;
  /** What it ran on; else the engine is chosen as for any other. */
  engine?: EngineChoice;
}

const clients = new Map<number, LaneClient>();
/** What is to be done when the worker of a lane that is about to end breaks first. */
const lost = new Map<number, (lastGood?: Snapshot) => void>();
const analysis = new AnalysisClient();

/** What a lane must not keep of another network. */
const NOTHING_SEEN: Partial<Lane> = {
  tauStart: undefined,
  findings: undefined,
  looking: undefined,
  trouble: undefined,
  checkpoint: undefined,
  wrongRate: undefined,
  resumed: undefined,
};

/** Seeds short enough to be remembered. */
const LARGEST_NEW_SEED = 99_999;

export const useExperiment = create<Experiment>()((set, get) => {
  const inbox = new Inbox((events) => {
    set(({ lanes }) => ({
      lanes: lanes.map((lane) => (events.get(lane.id) ?? []).reduce(receive, lane)),
    }));
    observer.goOn();
  });

  /** Whether a message says more than how far a lane has come. */
  const isNews = (id: number, event: Event) =>
    event.kind !== 'telemetry' || event.telemetry.activity !== laneOf(id)?.status;

  const client = (id: number): LaneClient => {
    const known = clients.get(id);
    if (known) return known;
    const fresh = new LaneClient((event: Event) => {
      if (event.kind === 'snapshot') snapshots.give(id, event.snapshot);
      else if (event.kind === 'promoted') observer.promoted(id, event);
      else inbox.put(id, event, isNews(id, event));
      if (event.kind === 'started') observer.ready(id, event.telemetry.step);
      if (event.kind !== 'failed') return;
      giveLastGood(id);
      lost.get(id)?.(event.checkpoint);
    });
    clients.set(id, fresh);
    return fresh;
  };

  const laneOf = (id: number) => get().lanes.find((lane) => lane.id === id);

  const snapshots = new Snapshots((id) => client(id).send({ kind: 'snapshot' }));

  /** What still waits for a snapshot of a failed run gets the last good one. */
  const giveLastGood = (id: number) => {
    const checkpoint = laneOf(id)?.checkpoint;
    if (checkpoint) snapshots.give(id, checkpoint);
    else observer.cancel(id);
  };

  const change = (id: number, part: Partial<Lane>) =>
    set(({ lanes }) => ({ lanes: lanes.map((lane) => (lane.id === id ? { ...lane, ...part } : lane)) }));

  const observer = new Observer(
    {
      lanes: () => get().lanes,
      change,
      snapshot: (id) => get().snapshot(id),
      notice: (notice) => set({ notice }),
    },
    analysis,
  );

  /**
   * Begins the run of a lane with its draft, or goes on from a saved network.
   * @param kept what is known of that network; without it, looks at the one before are given up
   */
  const start = (
    { id, draft }: Pick<Lane, 'id' | 'draft'>,
    from?: Snapshot,
    kept?: Partial<Lane>,
    engine = get().engine,
  ) => {
    const config = from?.config ?? draft;
    inbox.clear(id);
    if (!kept) observer.drop(id);
    change(id, { ...newLane(id, config), ...NOTHING_SEEN, ...kept });
    client(id).start({ config, from, engine });
    snapshots.again(id);
  };

  /** The same lane with its network in another worker; without a network it begins anew. */
  const goOn = (lane: Lane, from: Snapshot | undefined) =>
    start(lane, from, from && { ...lasting(lane), checkpoint: from });

  /** Ends the worker of a lane, and what was still to be seen of its network. */
  const end = (id: number) => {
    observer.drop(id);
    clients.get(id)?.dispose();
    clients.delete(id);
    lost.delete(id);
    inbox.clear(id);
  };

  return {
    lanes: defaultLanes().map((config, id) => newLane(id, config)),
    engine: 'quickest',

    begin(lanes) {
      const ids = new Set(lanes.map(({ id }) => id));
      for (const { id } of get().lanes) if (!ids.has(id)) end(id);
      const begun = lanes.map((lane) => ({
        ...lane,
        kept: lane.from && { ...lane.known, checkpoint: lane.from, resumed: true },
      }));
      set({
        lanes: begun.map(({ id, draft, kept }) => ({ ...newLane(id, draft), ...kept })),
        cursor: undefined,
        removed: undefined,
      });
      for (const { from, kept, engine, ...lane } of begun) start(lane, from, kept, engine);
    },

    play() {
      for (const lane of get().lanes) {
        const { checkpoint, status } = lane;
        if (status === 'failed') start(lane, checkpoint, checkpoint && lasting(lane));
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
      const changed = lanes.map((lane) => {
        const draft = setField(lane.draft, key, value);
        return { ...lane, draft, config: withLiveFields(lane.config, draft) };
      });
      for (const lane of changed) {
        const { id, draft, config } = lane;
        change(id, { draft, config });
        if (FIELDS[key].applies === 'live') client(id).send({ kind: 'adjust', config });
        // A network that has not been trained has nothing to lose.
        else if (lane.step === 0 && lane.status !== 'running') start(lane);
      }
    },

    undo() {
      for (const lane of get().lanes) change(lane.id, { draft: lane.config });
    },

    back(laneId, learningRate) {
      if (learningRate !== undefined) get().set('training.learningRate', learningRate, laneId);
      observer.cancel(laneId);
      client(laneId).send({ kind: 'back' });
    },

    async snapshot(laneId) {
      const lane = laneOf(laneId);
      const failed = lane?.status === 'failed' ? lane.checkpoint : undefined;
      const snapshot = failed ?? (await snapshots.ask(laneId));
      const measurements = laneOf(laneId)?.measurements ?? [];
      return measurements.length > 0 ? { ...snapshot, measurements: [...measurements] } : snapshot;
    },

    open(laneId, snapshot) {
      const lane = laneOf(laneId);
      const measurements = snapshot.measurements ?? [];
      const looks = measurements.map(lookOf).reduce<readonly Look[]>(withLook, []);
      observer.drop(laneId);
      if (lane) start(lane, snapshot, { measurements, looks });
    },

    configure(laneId, config) {
      const lane = laneOf(laneId);
      if (lane) start({ ...lane, draft: config });
    },

    openExperiment(saved) {
      get().begin(saved.map(({ config }, id) => ({ id, draft: config })));
      for (const [id, { network }] of saved.entries()) if (network) get().open(id, network);
    },

    async setEngine(engine) {
      set({ engine });
      for (const { id, status, step } of get().lanes) {
        const untrained = step === 0 && status !== 'running';
        const from = untrained ? undefined : await get().snapshot(id);
        const lane = laneOf(id);
        if (lane) goOn(lane, from);
        if (status === 'running') client(id).send({ kind: 'play' });
      }
    },

    look: (laneId) => void observer.ask(laneId, 'live'),
    measureAtPaperQuality: (laneId) => void observer.ask(laneId, 'paper'),
    cancelLook: (laneId) => observer.cancel(laneId),

    ...laneActions({ get, set, start, goOn, end, lost }),

    watch: async (laneId, bits) => {
      const network = trainedOf(await get().snapshot(laneId));
      return analysis
        .analyse('sequence', network, { bits }, { priority: 'asked' })
        .result.catch(() => undefined);
    },
    setCursor: (cursor) => set({ cursor }),
    setNotice: (notice) => set({ notice }),
  };
});

useExperiment.subscribe(({ lanes }) =>
  analysis.setTraining(lanes.some(({ status }) => status === 'running')),
);
