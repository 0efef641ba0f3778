import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Snapshot } from '../cells/snapshot';
import type { RunConfig } from '../config/schema';
import { isPart } from '../network/experiment';
import { encodeAs, type NetworkFormat } from '../network/formats';
import { readJson as readJsonText } from '../network/json';
import { checkSize, MAX_ZIP_BYTES } from '../network/limits';
import { type Opened, openAny, openFolder } from '../network/open';
import { leftOutWords } from '../network/room';
import { textOf } from '../network/text';
import { networkOfWeights, type TrainedFor } from '../network/torch-network';
import { type TorchWeights, weightsWords } from '../network/torch-weights';
import type { Terminal } from './terminal';
import { writeWhole } from './whole-file';

/** Reads a file; throws one sentence where that is not possible. */
function readBytes(path: string): Buffer {
  try {
    checkSize(statSync(path).size, MAX_ZIP_BYTES);
    return readFileSync(path);
  } catch (error) {
    throw new Error((error as Error).message.replace(/, \w+ '.*'$/, ''));
  }
}

/** Does something with a file or what is called `path`; whatever goes wrong is said with that name. */
function named<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** Reads JSON of any kind. */
export const readJson = (path: string): unknown =>
  named(path, () => readJsonText(textOf(readBytes(path)), 'file'));

/** Reads a file of any kind, or the folder of an experiment; what of it is not taken as it stands is said on stderr. */
export const open = (path: string, terminal: Terminal): Opened =>
  named(path, () => {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
    return withNotesSaid(path, isFolder ? openFolder(filesIn(path)) : openAny(readBytes(path)), terminal);
  });

/** Says on stderr what of a file was not taken as it stands. */
export function withNotesSaid(path: string, opened: Opened, terminal: Terminal): Opened {
  sayNotes(path, opened.notes, terminal);
  return opened;
}

function sayNotes(path: string, notes: readonly string[], terminal: Terminal): void {
  for (const note of notes) terminal.note(`${path}: ${note}`);
}

/** The files of an experiment in a folder. */
function filesIn(folder: string): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const parts = paths.map((path) => path.split(sep).join('/')).filter(isPart);
  return new Map(parts.map((path) => [path, readBytes(join(folder, path))]));
}

/**
 * Reads a network from a file of any format, or from an experiment that has one.
 * @param purpose what weights of PyTorch were trained for, where that is asked for
 */
export function readNetwork(path: string, terminal: Terminal, purpose?: TrainedFor): Snapshot {
  const opened = open(path, terminal);
  return named(path, () => {
    if (opened.kind === 'weights') return adopted(path, opened.weights, terminal, purpose);
    if (purpose) throw new Error('only weights of PyTorch are told what they were trained for');
    if (opened.kind === 'network') return opened.network;
    if (opened.kind !== 'experiment')
      throw new Error(`expected a network, these are ${CONTENTS[opened.kind]}`);
    const networks = opened.lanes.flatMap(({ network }) => network ?? []);
    if (networks.length === 1) return networks[0];
    throw new Error(
      networks.length === 0
        ? 'an experiment without a network'
        : `an experiment of ${networks.length} networks: unpack it and name one of its network files`,
    );
  });
}

/** The network that weights of PyTorch are, where it is said what for. */
function adopted(path: string, weights: TorchWeights, terminal: Terminal, purpose?: TrainedFor): Snapshot {
  if (!purpose) throw new Error(`${weightsWords(weights)}: say so with convert … --task parity --n 5`);
  const notes: string[] = [];
  const network = networkOfWeights(weights, purpose, notes);
  sayNotes(path, notes, terminal);
  return network;
}

/** Reads the settings of a run, or of an experiment that has one lane. */
export function readSettings(path: string, terminal: Terminal): RunConfig {
  const opened = open(path, terminal);
  return named(path, () => {
    if (opened.kind === 'config') return opened.config;
    if (opened.kind === 'network')
      throw new Error('expected settings, this is a network: go on with it by --from');
    if (opened.kind !== 'experiment')
      throw new Error(`expected settings, these are ${CONTENTS[opened.kind]}`);
    if (opened.lanes.length === 1) return opened.lanes[0].config;
    throw new Error(`expected the settings of one run, this is an experiment of ${opened.lanes.length}`);
  });
}

/** What a file holds, in words. */
const CONTENTS = {
  config: 'settings',
  weights: 'weights of PyTorch',
  curves: 'autocorrelations, which `fit` reads',
};

/**
 * Writes a network so that there is a whole file at every moment: the old one or the new one. Says what of it the file
 * has no room for.
 */
export function writeNetwork(
  path: string,
  snapshot: Snapshot,
  terminal: Terminal,
  format: NetworkFormat = 'json',
): void {
  writeWhole(path, encodeAs(format, snapshot, new Date()));
  const left = leftOutWords(snapshot);
  if (left) terminal.note(`${path}: ${left}`);
}
