import type { Snapshot } from '../cells/snapshot';
import { MOST_LANES, MOST_NETWORKS } from '../config/counts';
import { called, explain } from '../config/explain';
import { type RunConfig, runConfigSchema } from '../config/schema';
import { z } from '../config/zod';
import { slug } from '../math/slug';
import { foreignZip } from './foreign-file';
import { decodeAny, encodeAs, FORMATS } from './formats';
import { checkHeader, headerOf } from './header';
import { historyCsv } from './history-csv';
import { isObject, readJson } from './json';
import { lanesOf } from './lanes-of';
import { checkSize, MAX_BYTES, MAX_ZIP_BYTES } from './limits';
import { textOf } from './text';
import { unzip, zip } from './zip';

export const EXPERIMENT_FORMAT = 'tau-playground/experiment';
export const INDEX = 'experiment.json';
/** What stands beside the networks for other programs. */
const SIDE_FILES = ['history.csv', 'measurements.json'];
/** The largest index: it holds only names and settings. */
const MAX_INDEX_BYTES = 2 ** 20;

const experimentSchema = z.looseObject({
  lanes: z
    .array(
      z.looseObject({
        name: z.string().min(1).max(200),
        /** Which lane it is a network of, from 0; left out where it is the only network of a lane. */
        lane: z
          .int()
          .min(0)
          .max(MOST_LANES - 1)
          .optional(),
        /** Where its files are; left out where there is no network yet. */
        folder: z.string().max(200).optional(),
        config: runConfigSchema,
      }),
    )
    .min(1),
});

/** A network of an experiment, or only the settings of one that is still to be trained. */
export interface SavedLane {
  name: string;
  /** Which lane it is a network of, from 0; undefined where it is the only network of a lane. */
  lane?: number;
  config: RunConfig;
  network?: Snapshot;
}

/** A whole experiment as a zip: `experiment.json`, and for every lane its network, its history and what was measured. */
export function encodeExperiment(
  lanes: readonly (SavedLane & { network: Snapshot })[],
  createdAt?: Date,
): Uint8Array<ArrayBuffer> {
  const folders = foldersOf(lanes.map(({ name }) => name));
  const index = {
    ...headerOf(createdAt, EXPERIMENT_FORMAT),
    lanes: lanes.map(({ name, lane, config }, i) => ({ name, lane, folder: folders[i], config })),
  };
  const files: Record<string, string | Uint8Array> = { [INDEX]: JSON.stringify(index, null, 2) };
  for (const [i, { network }] of lanes.entries()) {
    for (const format of FORMATS)
      files[`${folders[i]}/network.${format}`] = encodeAs(format, network, createdAt);
    files[`${folders[i]}/history.csv`] = historyCsv(network.progress.history);
    files[`${folders[i]}/measurements.json`] = JSON.stringify(network.measurements ?? [], null, 2);
    files[`${folders[i]}/analyses.json`] = JSON.stringify(network.analyses ?? {}, null, 2);
  }
  const packed = zip(files, createdAt);
  checkSize(packed.length, MAX_ZIP_BYTES);
  return packed;
}

const NETWORKS: ReadonlySet<string> = new Set(FORMATS.map((format) => `network.${format}`));

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Whether a file, by its path, says again what stands in the networks of an experiment. */
export const isSideFile = (path: string): boolean => SIDE_FILES.includes(nameOf(path));

/** What macOS puts beside files: it has their names, or begins with a dot. */
const HIDDEN = /(^|\/)(__MACOSX\/|\.)/;

/** Whether a file, by its path, is one of those that an experiment is read from. */
export function isPart(path: string): boolean {
  const name = nameOf(path);
  return !HIDDEN.test(path) && (name === INDEX || NETWORKS.has(name));
}

/** The files of a zip that an experiment is read from; throws one sentence where it is another zip. */
export function unzipExperiment(bytes: Uint8Array): Map<string, Uint8Array> {
  checkSize(bytes.length, MAX_ZIP_BYTES);
  const paths: string[] = [];
  const size = (path: string) => {
    paths.push(path);
    if (!isPart(path)) return undefined;
    return nameOf(path) === INDEX ? MAX_INDEX_BYTES : MAX_BYTES;
  };
  try {
    const files = unzip(bytes, { files: 1000, size });
    if (indexesOf(files).length > 0) return files;
  } catch (error) {
    if (!foreignZip(paths)) throw error;
  }
  throw new Error(`file: ${foreignZip(paths) ?? `a zip without ${INDEX}${insideWords(paths)}`}`);
}

/** Where a zip is no experiment, what could be opened of it. */
function insideWords(paths: readonly string[]): string {
  const inside = paths.filter((path) => !HIDDEN.test(path) && /\.(json|safetensors)$/.test(path));
  if (inside.length === 0) return '';
  return `: unpack it and open what is in it (${called(inside[0])}${inside.length > 1 ? ', …' : ''})`;
}

const indexesOf = (files: ReadonlyMap<string, unknown>): string[] =>
  [...files.keys()].filter((path) => path === INDEX || path.endsWith(`/${INDEX}`));

/**
 * The lanes of an experiment from its files by their paths, wherever its folder lies; throws one sentence that says what
 * is wrong and where.
 * @param notes gets a sentence for whatever is not taken as it stands
 */
export function readExperiment(files: ReadonlyMap<string, Uint8Array>, notes: string[]): SavedLane[] {
  const indexes = indexesOf(files);
  if (indexes.length !== 1) {
    const many = indexes.slice(0, 4).map(called).join(', ');
    throw new Error(`file: ${indexes.length} experiments (${many}): open one at a time`);
  }
  const [path] = indexes;
  const root = path.slice(0, -INDEX.length);
  const lanes = parseExperiment(readJson(textOf(files.get(path) as Uint8Array, INDEX), INDEX));
  const found = lanes.map(({ folder }) =>
    FORMATS.map((format) => `${root}${folder}/network.${format}`).find((each) => files.has(each)),
  );
  if (files.size === 1) return withoutNetworks(lanes, notes);
  return lanes.map(({ name, lane, folder, config }, i) => {
    const path = found[i];
    if (folder !== undefined && !path) throw new Error(`${called(folder)}: its network is missing`);
    if (!path) return { name, lane, config };
    const own: string[] = [];
    try {
      const network = decodeAny(files.get(path) as Uint8Array, own);
      notes.push(...own.map((note) => `${called(name)}: ${note}`));
      return { name, lane, config: network.config, network };
    } catch (error) {
      throw new Error(`${called(path.slice(root.length))}: ${(error as Error).message}`);
    }
  });
}

type IndexedLane = z.output<typeof experimentSchema>['lanes'][number];

/** The lanes of an index that stands alone: their settings, and a note where they had networks. */
export function withoutNetworks(lanes: readonly IndexedLane[], notes: string[]): SavedLane[] {
  if (lanes.some(({ folder }) => folder !== undefined)) {
    notes.push(
      `only the settings: the networks are not in ${INDEX} but in files beside it; open the zip or the whole folder for them`,
    );
  }
  return lanes.map(({ name, lane, config }) => ({ name, lane, config }));
}

/** The settings of all lanes in the JSON of an experiment. */
export function parseExperiment(value: unknown): IndexedLane[] {
  if (!isObject(value)) throw new Error(`${INDEX}: expected a JSON object`);
  checkHeader(value, EXPERIMENT_FORMAT);
  const result = experimentSchema.safeParse(value);
  if (!result.success) throw new Error(explain(result.error, value));
  const { lanes } = result.data;
  const groups = lanesOf(lanes);
  if (groups.length > MOST_LANES)
    throw new Error(`lanes: ${groups.length} of them, the page has ${MOST_LANES} at most`);
  const most = Math.max(...groups.map(({ length }) => length));
  if (most > MOST_NETWORKS) throw new Error(`lanes: ${most} networks in one, at most ${MOST_NETWORKS}`);
  return lanes;
}

/** Names as folders: plain letters, digits and hyphens, each different. */
function foldersOf(names: readonly string[]): string[] {
  const plain = names.map((name) => slug(name) || 'lane');
  return plain.map((name, i) => (plain.indexOf(name) === i ? name : `${name}-${i + 1}`));
}
