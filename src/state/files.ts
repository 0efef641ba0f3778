import type { Snapshot } from '../cells/snapshot';
import { encodeExperiment } from '../network/experiment';
import { encodeAs, type NetworkFormat } from '../network/formats';
import { historyCsv } from '../network/history-csv';
import { zip } from '../network/zip';
import type { Lane } from './lane';

export { leftOutWords } from '../network/room';

/** A file to save. */
export interface SavedFile {
  name: string;
  content: BlobPart;
  type: string;
}

/** What a file of a lane is called: by its curriculum, how far it came, and the seed. */
export const stem = ({ config }: Pick<Lane, 'config'>, heads: readonly number[]): string =>
  `tau-${config.curriculum.kind}-N${heads.at(-1) ?? config.curriculum.startN}-seed${config.seed}`;

/** A network as a file to save. */
export const networkFile = (snapshot: Snapshot, format: NetworkFormat): SavedFile => ({
  name: `${stem(snapshot, snapshot.progress.heads)}.${format}`,
  content: encodeAs(format, snapshot, new Date()),
  type: format === 'json' ? 'application/json' : 'application/octet-stream',
});

/** The history of a lane as a file to save. */
export const historyFile = (lane: Lane): SavedFile => ({
  name: `${stem(lane, lane.heads)}-history.csv`,
  content: historyCsv(lane.records),
  type: 'text/csv',
});

/** All networks of all lanes as one file to save. */
export const experimentFile = (
  networks: readonly { name: string; lane?: number; network: Snapshot }[],
): SavedFile => ({
  name: `tau-experiment-seed${networks[0].network.config.seed}.zip`,
  content: encodeExperiment(
    networks.map((each) => ({ ...each, config: each.network.config })),
    new Date(),
  ),
  type: 'application/zip',
});

/** Texts by their names as one file to save. */
export const zipFile = (name: string, texts: Record<string, string>): SavedFile => ({
  name,
  content: zip(texts, new Date()),
  type: 'application/zip',
});
