import { create } from 'zustand';
import type { SettingsOf } from '../analysis';
import { type Snapshot, withLiveSettings } from '../cells/snapshot';
import type { KeptName } from '../config/analyses';
import { defaultLanes } from '../config/default-lanes';
import { type FieldValue, setField, withLiveFields } from '../config/draft';
import { FIELDS, type FieldKey } from '../config/fields';
import { withAllNeurons } from '../config/silent';
import type { EngineChoice } from '../engines/choose';
import { AnalysisClient } from '../worker/analysis-client';
import type { Event } from '../worker/protocol';
import { Analyses, type NetworkMoment } from './analyses';
import { type Beginning, begunLane, inTurn } from './beginning';
import { Inbox } from './inbox';
import { type Inquiries, inquiries } from './inquiries';
import { roomOf, withPromotion } from './kept-networks';
import { begunAnew, hasNothingToLose, type Lane, type NetworkAtN, newLane, persistentPart } from './lane';
import { type LaneActions, laneActions } from './lane-actions';
import { type NetworkActions, networkActions } from './network-actions';
import { networkCount } from './network-count';
import { everyNetwork, networkIn, networksOf, withNetwork } from './networks';
import { Observer } from './observer';
import { receive } from './receive';
import { knownIn, withKnown } from './tau-net-points';
import { type TrainingActions, trainingActions } from './training-actions';
import { Workers } from './workers';

/** All that the page shows, and all that it can be asked to do. */
export interface Experiment extends LaneActions, NetworkActions, TrainingActions, Inquiries {
  lanes: readonly Lane[];
  /** Which engine new runs get. */
  engine: EngineChoice;
  /** The N under the linked cursor. */
  cursor?: number;
  /** One sentence for the reader, from what was last tried. */
  notice?: string;

  /** Ends what there is and begins these lanes, in their order; the first thing that a page does. */
  begin(lanes: readonly Beginning[]): void;
  /** Changes a setting of one lane, or of all; of its networks, the first gets a seed, the others those after it. */
  set(key: FieldKey, value: FieldValue, laneId?: number): void;
  /** Takes back the changes that wait for a reset. */
  undo(): void;
  /** The network of a lane as it is now. */
  snapshot(laneId: number): Promise<Snapshot>;
  /** Puts a saved network in a lane, paused where it was. */
  open(laneId: number, snapshot: Snapshot): void;
  /** Looks at the network of a lane as it is now: an estimate, or a measurement at the paper's quality. */
  look(laneId: number): void;
  measureAtPaperQuality(laneId: number): void;
  cancelLook(laneId: number): void;
  /** Analyses a network that a lane has or had; what is found is kept with it. Throws one sentence where it failed. */
  analyse<Name extends KeptName>(
    laneId: number,
    name: Name,
    moment: NetworkMoment<Name>,
    settings: SettingsOf<Name>,
  ): Promise<void>;
  cancelAnalysis(laneId: number, name: KeptName): void;
  setCursor(N: number | undefined): void;
  setNotice(notice: string | undefined): void;
  dismissRemark(laneId: number): void;
}

const processors = (): number => globalThis.navigator?.hardwareConcurrency ?? 2;

/** As many workers train as there are processors but one for the page, and one for each lane in any case. */
const mostWorkers = (): number => Math.max(useExperiment.getState().lanes.length, processors() - 1);

const analysis = new AnalysisClient();
/** What a person asks about networks does not wait for what comes by itself, and two networks are analysed at once. */
const asked = [new AnalysisClient(), new AnalysisClient()];
const clientOf = (laneId: number): AnalysisClient => asked[laneId % asked.length];

export const useExperiment = create<Experiment>()((set, get) => {
  const all = () => everyNetwork(get().lanes);
  const laneOf = (id: number) => networkIn(get().lanes, id);

  const replace = (id: number, change: (lane: Lane) => Lane) =>
    set(({ lanes }) => ({ lanes: withNetwork(lanes, id, change) }));
  const change = (id: number, part: Partial<Lane>) => replace(id, (lane) => ({ ...lane, ...part }));

  const inbox = new Inbox((events) => {
    const taken = (lanes: readonly Lane[], [id, own]: [number, readonly Event[]]) =>
      withNetwork(lanes, id, (lane) => own.reduce(receive, lane));
    set(({ lanes }) => ({ lanes: [...events].reduce(taken, lanes) }));
    observer.goOn();
  });

  let lastId = 0;
  /** A new id, from the largest that there ever was. */
  const freshId = (next: (last: number) => number): number => {
    lastId = next(Math.max(lastId, ...all().map(({ id }) => id)));
    return lastId;
  };

  /** Whether a message says more than how far a lane has come. */
  const isNews = (id: number, event: Event) =>
    event.kind !== 'telemetry' || event.telemetry.activity !== laneOf(id)?.status;

  const workers = new Workers(mostWorkers, processors, (id, event) => {
    if (event.kind === 'snapshot') return;
    if (event.kind === 'promoted') {
      const { N, step, network } = event;
      const atN = { N, step, network };
      keepPromotion(id, atN);
      observer.promoted(id, atN);
      return;
    }
    const lane = laneOf(id);
    if (lane && event.kind === 'failed' && event.otherEngine) {
      goOn(lane, event.checkpoint ?? lane.checkpoint, event.message);
      return;
    }
    inbox.put(id, event, isNews(id, event));
    const { asked, checkpoint } = laneOf(id) ?? {};
    if (event.kind === 'started') {
      observer.ready(id, event.telemetry.step);
      if (asked) workers.send(id, { kind: asked });
    }
    if (event.kind !== 'failed') return;
    if (checkpoint) workers.give(id, checkpoint);
    else observer.cancel(id);
  });

  const observer = new Observer(
    {
      lanes: all,
      change,
      snapshot: (id) => get().snapshot(id),
      notice: (notice) => set({ notice }),
    },
    analysis,
  );

  const keepPromotion = (id: number, network: NetworkAtN) => {
    const before = laneOf(id)?.promotions ?? [];
    change(id, { promotions: withPromotion(before, network, roomOf(all())) });
    clientOf(id).prepare(); // now there is something to ask about
  };

  const analyses = new Analyses({ lane: laneOf, change }, clientOf);

  /** Gives up what was still to be seen of a network. */
  const drop = (id: number) => {
    observer.drop(id);
    analyses.drop(id);
  };

  /**
   * Begins the run of a lane that is in the list, and has been made ready for it.
   * @param instead why its engine is not to be the chosen one, in a sentence
   */
  const launch = ({ id, draft, from, engine = get().engine }: Beginning, instead?: string) => {
    inbox.clear(id);
    workers.start(id, { config: from?.config ?? draft, from, engine, instead });
  };

  /**
   * Begins the run of a lane with its draft, or goes on from a saved network.
   * @param kept what is known of that network; without it, looks at the one before are given up
   */
  const start = (
    { id, draft, asked }: Pick<Lane, 'id' | 'draft' | 'asked'>,
    from?: Snapshot,
    kept?: Partial<Lane>,
    instead?: string,
  ) => {
    if (!laneOf(id)) return;
    if (!kept) drop(id);
    const begun = (lane: Lane): Lane => ({
      ...begunAnew(lane, from?.config ?? draft),
      draft,
      asked,
      ...kept,
    });
    replace(id, begun);
    launch({ id, draft, from }, instead);
  };

  /** The same lane with its network in another run, under what was changed meanwhile; without a network it begins anew. */
  const goOn = (lane: Lane, network: Snapshot | undefined, instead?: string) => {
    const from = network && withLiveSettings(network, lane.draft);
    start(lane, from, from && { ...persistentPart(lane), checkpoint: from }, instead);
  };

  /** Ends the worker of a lane, and what was still to be seen of its network. */
  const end = (id: number) => {
    drop(id);
    workers.end(id);
    inbox.clear(id);
  };

  return {
    lanes: defaultLanes().map((config, id) => newLane(id, config)),
    engine: 'quickest',

    begin(beginnings) {
      const ordered = inTurn(beginnings);
      const ids = new Set(ordered.map(({ id }) => id));
      for (const { id } of all()) if (!ids.has(id)) end(id);
      for (const { id } of ordered) drop(id);
      const lanes = beginnings.map(begunLane);
      set({ lanes, networks: networkCount(lanes), cursor: undefined, removed: undefined });
      for (const beginning of ordered) launch(beginning);
    },

    set(key, value, laneId) {
      const lanes = get().lanes.filter((lane) => laneId === undefined || networkIn([lane], laneId));
      // What one lane cannot have none gets: setField throws before anything has changed.
      const changed = lanes.flatMap((lane) =>
        networksOf(lane).map((network, i) => {
          const draft = setField(network.draft, key, key === 'seed' ? Number(value) + i : value);
          return { ...network, draft, config: withLiveFields(network.config, draft) };
        }),
      );
      for (const lane of changed) {
        const { id, draft, config } = lane;
        change(id, { draft, config });
        if (FIELDS[key].applies === 'live') workers.send(id, { kind: 'adjust', config });
        else if (hasNothingToLose(lane)) start(lane);
      }
    },

    undo() {
      set(({ lanes }) => ({ networks: networkCount(lanes) }));
      for (const lane of all()) change(lane.id, { draft: withAllNeurons(lane.config) });
    },

    async snapshot(laneId) {
      const lane = laneOf(laneId);
      const failed =
        lane?.status === 'failed' && lane.checkpoint && withLiveSettings(lane.checkpoint, lane.draft);
      const snapshot = failed || (await workers.snapshot(laneId));
      return withKnown(snapshot, laneOf(laneId));
    },

    open(laneId, snapshot) {
      for (const { id } of laneOf(laneId)?.others ?? []) end(id);
      change(laneId, { others: [] });
      drop(laneId);
      start({ id: laneId, draft: withAllNeurons(snapshot.config) }, snapshot, knownIn(snapshot));
    },

    look: (laneId) => void observer.ask(laneId, 'live'),
    measureAtPaperQuality: (laneId) => void observer.ask(laneId, 'paper'),
    cancelLook: (laneId) => observer.cancel(laneId),

    analyse: (laneId, name, moment, settings) => analyses.ask(laneId, name, moment, settings),
    cancelAnalysis: (laneId, name) => analyses.cancel(laneId, name),

    ...networkActions({ get, set, start, end, freshId }),
    ...trainingActions({ get, set, change, workers, goOn }),
    ...laneActions({ get, set, workers, start, goOn, end, freshId }),

    ...inquiries(analysis, (id) => get().snapshot(id)),

    setCursor: (cursor) => set({ cursor }),
    setNotice: (notice) => set({ notice }),
    dismissRemark: (laneId) => change(laneId, { remark: undefined }),
  };
});

useExperiment.subscribe(({ lanes }) => {
  const running = everyNetwork(lanes).some(({ status }) => status === 'running');
  for (const client of [analysis, ...asked]) client.setTraining(running);
});
