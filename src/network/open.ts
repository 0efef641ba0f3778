import type { Snapshot } from '../cells/snapshot';
import { parseConfig } from '../config/draft';
import { type RunConfig, runConfigSchema } from '../config/schema';
import { EXPERIMENT_FORMAT, parseExperiment, readExperiment, type SavedLane } from './experiment';
import { decodeAny, textOf } from './formats';
import { isObject, readJson } from './json';
import { checkSize } from './limits';
import { isSafetensors } from './safetensors';
import { isZip } from './zip';

/** What a file can be: a network, a whole experiment, or the settings of a run. */
export type Opened =
  | { kind: 'network'; network: Snapshot }
  | { kind: 'experiment'; lanes: SavedLane[] }
  | { kind: 'config'; config: RunConfig };

/** Reads a file of any kind, known by its content; throws one sentence where it is none. */
export function openAny(bytes: Uint8Array): Opened {
  if (isZip(bytes)) return { kind: 'experiment', ...readExperiment(bytes) };
  checkSize(bytes.length);
  if (isSafetensors(bytes)) return { kind: 'network', network: decodeAny(bytes) };
  const value = readJson(textOf(bytes), 'file');
  if (isObject(value) && value.format === EXPERIMENT_FORMAT) {
    const { lanes } = parseExperiment(value);
    return { kind: 'experiment', lanes: lanes.map(({ name, config }) => ({ name, config })) };
  }
  if (isConfig(value)) return { kind: 'config', config: parseConfig(value) };
  return { kind: 'network', network: decodeAny(bytes) };
}

/** Whether a value has no format and at least one of the names that settings have. */
const isConfig = (value: unknown): boolean =>
  isObject(value) &&
  !Object.hasOwn(value, 'format') &&
  Object.keys(runConfigSchema.shape).some((name) => Object.hasOwn(value, name));
