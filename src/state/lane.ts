import type { EpochRecord } from '../config/progress';
import type { RunConfig } from '../config/schema';
import { append, emptySeries, type Series } from '../math/decimate';
import type { Activity, Candidate, EngineInfo, Event, Snapshot, Telemetry } from '../worker/protocol';

export type { Candidate, EngineChoice } from '../worker/protocol';

/** One network as the page knows it. */
export interface Lane {
  id: number;
  /** What runs. */
  config: RunConfig;
  /** What the controls show: it differs from `config` where a change waits for a reset. */
  draft: RunConfig;
  status: 'starting' | 'failed' | Activity;
  /** What runs it, and what else could, once that is known. */
  engine?: EngineInfo;
  candidates?: readonly Candidate[];
  /** What went wrong: for a person, and the N to go back to. */
  trouble?: Telemetry['trouble'];
  /** Where a failed run can go on from. */
  checkpoint?: Snapshot;
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
  /** τ_net as it was measured when N was reached, smallest N first. */
  timescales: readonly NetworkTimescales[];
  /** Mean loss per head, in nats, against steps. */
  losses: Series;
}

/** τ_net over neurons at one N, in steps; the mean leaves out τ_net ≤ 1 and neurons that no model fits. */
export interface NetworkTimescales {
  N: number;
  mean: number;
  counted: number;
  of: number;
}

export function newLane(id: number, config: RunConfig): Lane {
  return {
    id,
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
    timescales: [],
    losses: emptySeries,
  };
}

/** The lane after a message from its worker. */
export function receive(lane: Lane, event: Event): Lane {
  switch (event.kind) {
    case 'started': {
      const { engine, candidates, history } = event;
      const past = history.map(({ step, loss, heads }) => ({ step, value: loss / heads.length }));
      const begun = {
        ...newLane(lane.id, lane.config),
        draft: lane.draft,
        tauStart: event.telemetry.step === 0 ? event.telemetry.tau : lane.tauStart,
        timescales: lane.timescales,
        engine,
        candidates,
        records: history,
        losses: append(emptySeries, past),
      };
      return update(begun, event.telemetry);
    }
    case 'telemetry':
      return update(lane, event.telemetry);
    case 'failed':
      return {
        ...lane,
        status: 'failed',
        trouble: { message: event.message },
        checkpoint: event.checkpoint ?? lane.checkpoint,
      };
    case 'snapshot':
    case 'promoted':
      return lane;
  }
}

function update(lane: Lane, { records, losses, accuracy, tau, activity, ...now }: Telemetry): Lane {
  return {
    ...lane,
    ...now,
    status: activity,
    accuracy: accuracy ?? lane.accuracy,
    tau: tau ?? lane.tau,
    records: records.length > 0 ? [...lane.records, ...records] : lane.records,
    losses: losses.length > 0 ? append(lane.losses, losses) : lane.losses,
  };
}
