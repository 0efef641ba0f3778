import type { Connectivity } from '../analysis/connectivity';
import type { DamageSubject } from '../analysis/damage-subject';
import type { Findings } from '../analysis/findings';
import type { Summary } from '../analysis/timescales';
import type { Snapshot } from '../cells/snapshot';
import type { KeptAnalyses } from '../config/analyses';
import type { Measurement } from '../config/measurement';
import type { EpochRecord } from '../config/progress';
import type { RunConfig } from '../config/schema';
import { ofHeard } from '../config/silent';
import type { Candidate } from '../engines/choose';
import type { EngineInfo } from '../engines/engine';
import { emptySeries, type Series } from '../math/decimate';
import { memoised } from '../math/memoised';
import type { Activity, Telemetry } from '../worker/protocol';

/** One network as the page knows it, with those that differ from it in their seed alone. */
export interface Lane {
  /** Networks of one lane have the same remainder by four, which is how the lane looks. */
  id: number;
  /** The other networks of the lane that shows this one; they have no others themselves. */
  others: readonly Lane[];
  /** What its worker runs on, or goes on with. */
  config: RunConfig;
  /** What the controls show: it differs from `config` where a change waits for a reset. */
  draft: RunConfig;
  status: 'starting' | 'failed' | Activity;
  /** What it was asked to do and has not come to the end of: done as soon as it stands ready. */
  asked?: 'play' | 'epoch';
  /** What runs it, and what else could, once that is known. */
  engine?: EngineInfo;
  candidates?: readonly Candidate[];
  /** What went wrong: for a person, and where it can go back to. */
  trouble?: Telemetry['trouble'];
  /** The settings with which it went wrong. */
  wrong?: RunConfig['training'];
  /** What happened in training that it has got over: half a sentence. */
  remark?: string;
  /** Where a failed run can go on from. */
  checkpoint?: Snapshot;
  /** Its network before neurons of it fell silent for good, while the page is open. */
  whole?: Snapshot;
  /** Whether it was brought back from an earlier visit, and has not been trained since. */
  resumed?: boolean;
  /** Whether it is no network of this page but a recorded one. */
  recorded?: boolean;
  epoch: number;
  step: number;
  heads: readonly number[];
  reached: number;
  stepsPerSecond: number;
  /** The latest accuracy of every N up to the present one, as fractions. */
  accuracy: Readonly<Record<string, number>>;
  /** τ of every neuron now, and as it was at step 0 where that was seen. */
  tau?: Float32Array;
  tauStart?: Float32Array;
  records: readonly EpochRecord[];
  /** What was seen of the network at each N at which it was looked at, smallest N first. */
  looks: readonly TauNetPoint[];
  /** What has reached an N at which it has not been looked at yet, first to last. */
  waiting: readonly NetworkAtN[];
  /** As it was at each promotion, with the heads that it had then, smallest N first; the latest of each N, where there is room. */
  promotions: readonly NetworkAtN[];
  /** All that the latest look has found. */
  findings?: { N: number; step: number; findings: Findings };
  /** How far the look is that was asked for. */
  looking?: MeasuringProgress;
  /** What was measured at the paper's quality, first to last; it is kept with the run. */
  measurements: readonly Measurement[];
  /** What analyses found out about it, by their names; it is kept with the run. */
  analyses: KeptAnalyses;
  /** Mean loss per head, in nats, against steps. */
  losses: Series;
  /** The gain that answers uncertainty against steps, as far as this page has seen it. */
  gains: Series;
}

/** A network as it was when it reached N. */
export interface NetworkAtN {
  N: number;
  step: number;
  network: DamageSubject;
}

/** A network at one N, in the few numbers that are drawn against N. */
export interface TauNetPoint {
  N: number;
  step: number;
  /** What the estimate of τ_net rests on: so many trials of so many steps. */
  steps: number;
  trials: number;
  /** Looks of earlier versions know no error. */
  tauNet: Omit<Summary, 'marks' | 'uncertain' | 'error'> & Partial<Pick<Summary, 'error'>>;
  /** The number of neurons that were not silent. */
  of: number;
  connectivity: Omit<Connectivity, 'eigenvalues'>;
  dimensionality: number;
}

/** The progress of a look that a person waits for, in steps of each trial. */
export interface MeasuringProgress {
  quality: 'live' | 'paper';
  done: number;
  total: number;
  /** Unknown in the first moments. */
  secondsLeft?: number;
}

export function newLane(id: number, config: RunConfig): Lane {
  return {
    id,
    others: [],
    config,
    draft: config,
    status: 'starting',
    epoch: 0,
    step: 0,
    heads: [],
    reached: config.curriculum.startN - 1,
    stepsPerSecond: 0,
    accuracy: {},
    records: [],
    looks: [],
    waiting: [],
    promotions: [],
    measurements: [],
    analyses: {},
    losses: emptySeries,
    gains: emptySeries,
  };
}

/** What was found out about its engine, when that was chosen. */
export const candidateOf = ({ engine, candidates }: Lane): Candidate | undefined =>
  candidates?.find((each) => each.engine === engine?.engine);

/** The pace of its engine, when that was chosen. */
export const stepsPerSecond = (lane: Lane): number | undefined => candidateOf(lane)?.stepsPerSecond;

/** How far a lane has come within its present epoch, as a fraction. */
export function epochPart({ step, records, config }: Pick<Lane, 'step' | 'records' | 'config'>): number {
  const { stepsPerEpoch } = config.training;
  return ((step - (records.at(-1)?.step ?? 0)) % stepsPerEpoch) / stepsPerEpoch;
}

/** A lane whose next run is being started: of the run before it shows what ran it, and τ until there is another. */
export const begunAnew = ({ id, others, engine, candidates, tau }: Lane, config: RunConfig): Lane => ({
  ...newLane(id, config),
  others,
  engine,
  candidates,
  tau,
});

/** Whether it can begin anew at any time: it was not trained, and is not about to go on with a network that was. */
export const hasNothingToLose = ({ step, status, checkpoint }: Lane): boolean =>
  step === 0 && status !== 'running' && !(status === 'starting' && checkpoint);

/** τ of the neurons that are not silent; worked out once for each state of a lane. */
export const heardTau = memoised(
  ({ tau, config }: Pick<Lane, 'tau' | 'config'>) => tau && ofHeard(tau, config.network),
);

/** What stays known of a network that goes on in another run. */
export const persistentPart = (lane: Lane): Partial<Lane> => {
  const { draft, checkpoint, whole, tauStart, looks, waiting, promotions, findings, looking } = lane;
  const { measurements, analyses } = lane;
  return {
    draft,
    checkpoint,
    whole,
    tauStart,
    looks,
    waiting,
    promotions,
    findings,
    looking,
    measurements,
    analyses,
  };
};
