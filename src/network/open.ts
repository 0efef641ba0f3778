import type { Snapshot } from '../cells/snapshot';
import { describe } from '../config/explain';
import type { RunConfig } from '../config/schema';
import { curvesOf, isCurves } from './curves';
import {
  EXPERIMENT_FORMAT,
  parseExperiment,
  readExperiment,
  type SavedLane,
  unzipExperiment,
  withoutNetworks,
} from './experiment';
import { networkOf } from './file';
import { foreignFile } from './foreign-file';
import { isObject, readJson } from './json';
import { checkSize } from './limits';
import { decodeSafetensors, isSafetensors } from './safetensors';
import { fullNameOf, isSettings, settingsOf } from './settings';
import { hasNotes, networkOfTensors } from './tensors-file';
import { textOf } from './text';
import { type TorchWeights, torchWeights } from './torch-weights';
import { isZip } from './zip';

/**
 * What a file can be: a network, weights of PyTorch that do not say what they were trained for, a whole experiment, the
 * settings of a run, or autocorrelations.
 */
export type Content =
  | { kind: 'network'; network: Snapshot }
  | { kind: 'weights'; weights: TorchWeights }
  | { kind: 'experiment'; lanes: SavedLane[] }
  | { kind: 'config'; config: RunConfig }
  | { kind: 'curves'; curves: number[][] };

/** What was read, and a sentence for whatever of it was not taken as it stands. */
export type Opened = Content & { notes: string[] };

/**
 * Reads a file of any kind, known by its content: the one way in, for the page and the command line. Throws one sentence
 * where it is none.
 */
export function openAny(bytes: Uint8Array): Opened {
  const notes: string[] = [];
  return { ...contentOf(bytes, notes), notes };
}

/** Reads the files of an experiment's folder, by their paths, as a zip of them. */
export function openFolder(files: ReadonlyMap<string, Uint8Array>): Opened {
  const notes: string[] = [];
  return { kind: 'experiment', lanes: readExperiment(files, notes), notes };
}

function contentOf(bytes: Uint8Array, notes: string[]): Content {
  if (isZip(bytes)) return { kind: 'experiment', lanes: readExperiment(unzipExperiment(bytes), notes) };
  checkSize(bytes.length);
  if (isSafetensors(bytes)) return tensorsContent(bytes, notes);
  const foreign = foreignFile(bytes);
  if (foreign) throw new Error(`file: ${foreign}`);
  const value = readJson(textOf(bytes), 'file');
  if (isObject(value) && value.format === EXPERIMENT_FORMAT)
    return { kind: 'experiment', lanes: withoutNetworks(parseExperiment(value), notes) };
  if (isCurves(value)) return { kind: 'curves', curves: curvesOf(value, notes) };
  if (isSettings(value)) return { kind: 'config', config: settingsOf(value) };
  checkIsNetwork(value);
  return { kind: 'network', network: networkOf(value, notes) };
}

function tensorsContent(bytes: Uint8Array, notes: string[]): Content {
  const tensors = decodeSafetensors(bytes);
  const weights = hasNotes(tensors.metadata) ? undefined : torchWeights(tensors, notes);
  return weights
    ? { kind: 'weights', weights }
    : { kind: 'network', network: networkOfTensors(tensors, notes) };
}

/** Throws one sentence where a value is nothing that is known, with what it may have been meant for. */
function checkIsNetwork(value: unknown): void {
  if (!isObject(value) || Object.hasOwn(value, 'format')) return;
  const [name] = Object.keys(value);
  const meant = name === undefined ? undefined : fullNameOf(name);
  if (meant) throw new Error(`${name}: no such setting; it is ${meant}`);
  if (name !== undefined)
    throw new Error(
      `file: neither a network nor settings: it has no format, and ${describe(name)} is no setting`,
    );
}
