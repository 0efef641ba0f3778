import { analysesUntil } from '../config/analyses';
import { append, emptySeries, type Series } from '../math/decimate';
import type { Event, Telemetry } from '../worker/protocol';
import { type Lane, newLane } from './lane';

/** The lane after a message from its worker. */
export function receive(lane: Lane, event: Event): Lane {
  switch (event.kind) {
    case 'started': {
      const { engine, candidates, history } = event;
      // In a history from elsewhere losses may be missing.
      const past = history
        .filter(({ loss }) => Number.isFinite(loss))
        .map(({ step, loss, heads }) => ({ step, value: loss / heads.length }));
      const begun: Lane = {
        ...newLane(lane.id, lane.config),
        ...seenBy(lane, event.telemetry.step),
        others: lane.others,
        draft: lane.draft,
        checkpoint: lane.checkpoint,
        whole: lane.whole,
        resumed: lane.resumed,
        asked: lane.asked,
        tauStart: event.telemetry.step === 0 ? event.telemetry.tau : lane.tauStart,
        engine,
        candidates,
        records: history,
        losses: append(emptySeries, past),
      };
      return update(begun, event.telemetry);
    }
    case 'telemetry':
      return { ...update(lane, event.telemetry), asked: askedNow(lane, event.telemetry) };
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

/** What was seen of the network up to a step; a run that goes back has not been where it was later. */
function seenBy(lane: Lane, end: number): Partial<Lane> {
  const { looks, waiting, promotions, findings, looking, measurements, analyses } = lane;
  return {
    looks: looks.filter(({ step }) => step <= end),
    waiting: waiting.filter(({ step }) => step <= end),
    promotions: promotions.filter(({ step }) => step <= end),
    findings: findings && findings.step <= end ? findings : undefined,
    looking,
    measurements: measurements.filter(({ step }) => step <= end),
    analyses: analysesUntil(analyses, end),
  };
}

/** What comes to rest has done what it was asked. */
const askedNow = ({ asked = 'play' }: Lane, { activity }: Telemetry): Lane['asked'] =>
  activity === 'running' ? asked : undefined;

function update(lane: Lane, { records, losses, accuracy, tau, activity, remark, ...now }: Telemetry): Lane {
  return {
    ...lane,
    ...now,
    status: activity,
    wrong: activity === 'diverged' ? (lane.wrong ?? lane.config.training) : undefined,
    remark: remark ?? lane.remark,
    resumed: lane.resumed && activity !== 'running',
    accuracy: accuracy ?? lane.accuracy,
    tau: tau ?? lane.tau,
    // Many times as quick as to spread a long one.
    records: records.length > 0 ? lane.records.concat(records) : lane.records,
    losses: losses.length > 0 ? append(lane.losses, losses) : lane.losses,
    gains: withGains(lane.gains, losses),
  };
}

/** Gains of one engine come with all losses, or with none. */
function withGains(gains: Series, losses: Telemetry['losses']): Series {
  const read = losses.flatMap(({ step, gain }) => (gain === undefined ? [] : [{ step, value: gain }]));
  return read.length > 0 ? append(gains, read) : gains;
}
