import type { Snapshot } from '../cells/snapshot';
import { called, explain } from '../config/explain';
import { type RunConfig, runConfigSchema } from '../config/schema';
import { z } from '../config/zod';
import { decodeAny, encodeAs, FORMATS, textOf } from './formats';
import { checkHeader, headerOf } from './header';
import { historyCsv } from './history-csv';
import { isObject, readJson } from './json';
import { MAX_BYTES } from './limits';
import { isZip, unzip, zip } from './zip';

export const EXPERIMENT_FORMAT = 'tau-playground/experiment';
const INDEX = 'experiment.json';
const MAX_LANES = 4;

const experimentSchema = z.looseObject({
  lanes: z
    .array(
      z.looseObject({
        name: z.string().min(1).max(200),
        /** Where its files are; left out where there is no network yet. */
        folder: z.string().max(200).optional(),
        config: runConfigSchema,
      }),
    )
    .min(1)
    .max(MAX_LANES),
});

/** A lane of an experiment: its network, or only the settings of one that is still to be trained. */
export interface SavedLane {
  name: string;
  config: RunConfig;
  network?: Snapshot;
}

/** A whole experiment as a zip: `experiment.json`, and for every lane its network, its history and what was measured. */
export function encodeExperiment(
  lanes: readonly (SavedLane & { network: Snapshot })[],
  createdAt: Date,
): Uint8Array<ArrayBuffer> {
  const folders = foldersOf(lanes.map(({ name }) => name));
  const index = {
    ...headerOf(createdAt, EXPERIMENT_FORMAT),
    lanes: lanes.map(({ name, config }, i) => ({ name, folder: folders[i], config })),
  };
  const files: Record<string, string | Uint8Array> = { [INDEX]: JSON.stringify(index, null, 2) };
  for (const [i, { network }] of lanes.entries()) {
    for (const format of FORMATS)
      files[`${folders[i]}/network.${format}`] = encodeAs(format, network, createdAt);
    files[`${folders[i]}/history.csv`] = historyCsv(network.progress.history);
    files[`${folders[i]}/measurements.json`] = JSON.stringify(network.measurements ?? [], null, 2);
  }
  return zip(files, createdAt);
}

/** The lanes of a whole experiment; throws one sentence that says what is wrong and where. */
export function readExperiment(bytes: Uint8Array): { lanes: SavedLane[] } {
  if (!isZip(bytes)) throw new Error('file: this is no zip');
  const networks = new Set(FORMATS.map((format) => `network.${format}`));
  const files = unzip(bytes, {
    files: 1000,
    size: (path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return path === INDEX || networks.has(name as never) ? MAX_BYTES : undefined;
    },
  });
  const index = files.get(INDEX);
  if (!index) throw new Error(`file: a zip without ${INDEX}`);
  const { lanes } = parseExperiment(readJson(textOf(index), INDEX));
  return {
    lanes: lanes.map(({ name, folder, config }) => {
      const path = FORMATS.map((format) => `${folder}/network.${format}`).find((each) => files.has(each));
      if (folder !== undefined && !path) throw new Error(`${called(folder)}: its network is missing`);
      if (!path) return { name, config };
      try {
        const network = decodeAny(files.get(path) as Uint8Array);
        return { name, config: network.config, network };
      } catch (error) {
        throw new Error(`${called(path)}: ${(error as Error).message}`);
      }
    }),
  };
}

/** The settings of all lanes in the JSON of an experiment. */
export function parseExperiment(value: unknown): z.output<typeof experimentSchema> {
  if (!isObject(value)) throw new Error(`${INDEX}: expected a JSON object`);
  checkHeader(value, EXPERIMENT_FORMAT);
  const result = experimentSchema.safeParse(value);
  if (!result.success) throw new Error(explain(result.error, value));
  return result.data;
}

/** Names as folders: plain letters, digits and hyphens, each different. */
function foldersOf(names: readonly string[]): string[] {
  const plain = names.map(
    (name) =>
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'lane',
  );
  return plain.map((name, i) => (plain.indexOf(name) === i ? name : `${name}-${i + 1}`));
}
