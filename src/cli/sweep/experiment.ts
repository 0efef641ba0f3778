import { join } from 'node:path';
import { type FieldValue, formatField } from '../../config/draft';
import type { FieldKey } from '../../config/fields';
import { encodeExperiment, MAX_LANES } from '../../network/experiment';
import { networkOf } from '../../network/file';
import { readJson } from '../files';
import { writeWhole } from '../whole-file';
import { FILES, runFolder, type Sweep, stateOf } from './folder';
import type { PlannedRun } from './plan';

/** Writes what the page opens of a sweep: the first networks of its first combinations side by side, those that are done. */
export function writeExperiment(sweep: Sweep): void {
  const firsts = sweep.runs.filter(({ index }) => index % sweep.plan.networks === 0).slice(0, MAX_LANES);
  const lanes = firsts
    .filter((run) => stateOf(sweep, run) === 'done')
    .map((run) => ({
      name: laneName(run),
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
