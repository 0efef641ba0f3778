import type { Snapshot } from '../../cells/snapshot';
import { hasTau } from '../../config/cells';
import { summary } from '../../math/statistics';
import { settingsAtFirst } from '../history';
import { heardTau, type Lane } from '../lane';
import type { LaneSummary } from './run';

/** A lane at a moment, in the few values that a table of runs shows. */
export function summaryOf(lane: Lane, { config, progress }: Snapshot, seconds: number): LaneSummary {
  const { epoch, step } = progress;
  const { mean, sd } = summary((heardTau(lane) ?? new Float32Array()).map((tau) => Math.max(1, tau)));
  const tauNet = lane.looks.at(-1)?.tauNet.mean ?? undefined;
  return {
    id: lane.id,
    config,
    atFirst: settingsAtFirst(progress.history),
    epoch,
    step,
    reached: lane.reached,
    seconds,
    engine: lane.engine?.engine,
    ...(hasTau(config.network) && Number.isFinite(mean) && { tau: { mean, sd } }),
    tauNet,
  };
}
