import type { AnalysisName, AnalysisProgress, ResultOf, SettingsOf, SubjectOf } from '../analysis';
import type { DamageSubject } from '../analysis/damage-subject';
import type { Snapshot } from '../cells/snapshot';
import type { EpochRecord } from '../config/progress';
import type { RunConfig } from '../config/schema';
import type { Candidate, EngineChoice } from '../engines/choose';
import type { EngineInfo } from '../engines/engine';
import type { Trouble } from '../training/trouble';

/**
 * What passes between the page and a worker that trains. Every message carries the id of the run it is
 * about, so that what an ended run still had to say is dropped.
 */
export type Command = { runId: number } & (
  | {
      kind: 'start';
      config: RunConfig;
      from?: Snapshot;
      engine: EngineChoice;
      /** Why it goes on with the processor's engine and not with that one, in a sentence. */
      instead?: string;
    }
  | { kind: 'end' }
  | { kind: 'play' }
  /** Trains to the end of the present epoch, then pauses. */
  | { kind: 'epoch' }
  | { kind: 'pause' }
  /** Goes on under other settings, which differ in those alone that apply at once. */
  | { kind: 'adjust'; config: RunConfig }
  | { kind: 'snapshot' }
  /** Goes back to the epoch at which the network stood best since its last promotion. */
  | { kind: 'back' }
  /** The page has taken in the last telemetry: the next may come. */
  | { kind: 'ack' }
);

/** What the worker itself is told: so many threads may share an update of whichever run trains in it; at first one. */
export interface Share {
  kind: 'share';
  threads: number;
}

export type Activity = 'paused' | 'running' | 'target' | 'gaveUp' | 'diverged';

/** How a lane stands; sent a few times a second, one message in flight at most. */
export interface Telemetry {
  activity: Activity;
  epoch: number;
  step: number;
  /** The Ns in training, and the largest N the network was promoted from. */
  heads: number[];
  reached: number;
  stepsPerSecond: number;
  /** Epochs and mean losses per head since the last message, with the gain that answers uncertainty where there is one. */
  records: EpochRecord[];
  losses: { step: number; value: number; gain?: number }[];
  /** The latest accuracy of every N up to the present one, as fractions. */
  accuracy?: Record<string, number>;
  /** τ of every neuron, in steps: [H]. */
  tau?: Float32Array;
  /** What happened since the last message and training has got over: half a sentence. */
  remark?: string;
  /** What went wrong, where something did, and where `back` leads to. */
  trouble?: Trouble;
}

export type Event = {
  runId: number;
} /** The run stands ready; all of its telemetry so far is to be forgotten. */ & (
  | {
      kind: 'started';
      engine: EngineInfo;
      candidates: Candidate[];
      history: EpochRecord[];
      telemetry: Telemetry;
    }
  | { kind: 'telemetry'; telemetry: Telemetry }
  /** The network has just reached N, and is as this says, with the heads that it had then. */
  | { kind: 'promoted'; N: number; step: number; network: DamageSubject }
  /** A network whole, but for the first epochs of its history: so many have been told already. */
  | { kind: 'snapshot'; snapshot: Snapshot; told: number }
  /** The run cannot go on, or not with its engine; a sentence says why. */
  | { kind: 'failed'; message: string; checkpoint?: Snapshot; otherEngine?: boolean }
);

/** What a person waits for goes first, then estimates that come by themselves, then measurements at the paper's quality. */
export type Priority = 'asked' | 'live' | 'paper';

/** One analysis of a network, by name. */
type Analyse = {
  [Name in AnalysisName]: {
    kind: 'analyse';
    id: number;
    name: Name;
    network: SubjectOf<Name>;
    settings: SettingsOf<Name>;
    priority: Priority;
  };
}[AnalysisName];

/** What the page asks of the worker that looks at networks; `id` tells which reply answers what. */
export type AnalysisRequest =
  | Analyse
  | { kind: 'cancel'; id: number }
  /** Whether networks are in training: looking then leaves them some of the processor. */
  | { kind: 'training'; on: boolean };

export type AnalysisReply = { id: number } & (
  | ({ kind: 'progress' } & AnalysisProgress)
  | { kind: 'result'; result: ResultOf<AnalysisName> }
  | { kind: 'failed'; message: string }
);
