import { join } from 'node:path';
import { MOST_LANES, MOST_NETWORKS } from '../../config/counts';
import { type FieldValue, formatField } from '../../config/draft';
import type { FieldKey } from '../../config/fields';
import { encodeExperiment } from '../../network/experiment';
import { networkOf } from '../../network/file';
import { readJson } from '../files';
import { writeWhole } from '../whole-file';
import { FILES, runFolder, type Sweep, stateOf } from './folder';
import type { PlannedRun } from './plan';

/** Writes what the page opens of a sweep: its first combinations as lanes, each with its networks that are done. */
export function writeExperiment(sweep: Sweep): void {
  const { networks: count, conditions } = sweep.plan;
  if (conditions) return; // which are no lanes: each has a number of networks of its own
  const lanes = sweep.runs
    .filter(({ index }) => index < MOST_LANES * count && index % count < MOST_NETWORKS)
    .filter((run) => stateOf(sweep, run) === 'done')
    .map((run) => ({
      name: count > 1 ? `${laneName(run)}, seed ${run.config.seed}` : laneName(run),
      lane: Math.floor(run.index / count),
      config: run.config,
      network: networkOf(readJson(join(runFolder(sweep, run), FILES.network)), []),
    }));
  if (lanes.length === 0) return;
  const packed = packedOf(lanes);
  if (packed) writeWhole(join(sweep.folder, 'experiment.zip'), packed);
}

/** Networks that are too large for one file stay where they are. */
function packedOf(lanes: Parameters<typeof encodeExperiment>[0]) {
  try {
    return encodeExperiment(lanes);
  } catch {
    return undefined;
  }
}

function laneName({ settings }: PlannedRun): string {
  const values = Object.entries(settings) as [FieldKey, FieldValue][];
  return values.map(([key, value]) => formatField(key, value)).join(', ') || 'Network';
}
