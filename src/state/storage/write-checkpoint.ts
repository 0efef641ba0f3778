import { type Connection, partsOf, STORES } from './database';
import type { KeptLane, NewRun, Run, Writing } from './run';
import { type StoredParts, stored } from './stored-lane';
import type { PartsByNumber, WrittenChunks } from './written';

/** Another page has written this run since this one read or wrote it. */
export class WrittenElsewhere extends Error {
  constructor() {
    super('another tab has gone on with this run');
  }
}

interface Checkpoint {
  run: NewRun;
  lanes: readonly KeptLane[];
  changed: ReadonlySet<number>;
  from?: Writing;
}

/**
 * Writes what has changed of a run, in one transaction.
 * @returns the place that it has in the order of runs now
 */
export async function writeCheckpoint(
  database: Connection,
  written: { chunks: WrittenChunks; networks: WrittenChunks },
  { run, lanes, changed, from }: Checkpoint,
): Promise<number> {
  const transaction = database.transaction(STORES, 'readwrite');
  const runs = transaction.objectStore('runs');
  const store = transaction.objectStore('lanes');
  const histories = transaction.objectStore('histories');
  const networks = transaction.objectStore('networks');
  try {
    const known = await runs.get(run.id);
    if (known && !mayFollow(known, run.writer, from)) throw new WrittenElsewhere();
    const kept = lanes.filter(({ id }) => !known || changed.has(id)).map((lane) => stored(lane, run.id));
    const gone = (known?.lanes ?? []).filter(({ id }) => lanes.every((lane) => lane.id !== id));
    const latest = await runs.index('order').openKeyCursor(null, 'prev');
    const order = run.order ?? 1 + (latest?.key ?? 0);
    await runs.put({ ...run, order, ...remarksOf(known ?? run) });
    const missing = <Part extends object>(
      kind: keyof typeof written,
      lane: number,
      parts: PartsByNumber<Part>,
    ) => (known ? written[kind].missing(run.id, lane, parts) : parts);
    for (const { lane, chunks, networks: atN } of kept) {
      await store.put(lane);
      const { id } = lane;
      for (const i of missing('chunks', id, lastEpochs(chunks)).keys()) {
        await histories.put(chunks[i], [run.id, id, i]);
      }
      await histories.delete(partsOf(run.id, id, chunks.length));
      for (const [step, network] of missing('networks', id, atN)) {
        await networks.put(network, [run.id, id, step]);
      }
      for (const key of await networks.getAllKeys(partsOf(run.id, id))) {
        if (!atN.has(key[2])) await networks.delete(key);
      }
    }
    for (const { id } of gone) {
      await store.delete([run.id, id]);
      for (const parts of [histories, networks]) await parts.delete(partsOf(run.id, id));
    }
    await transaction.done;
    for (const { lane, chunks, networks: atN } of kept) {
      written.chunks.set(run.id, lane.id, lastEpochs(chunks));
      written.networks.set(run.id, lane.id, atN);
    }
    for (const { id } of gone) for (const parts of Object.values(written)) parts.set(run.id, id, new Map());
    return order;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => {});
    throw error;
  }
}

/** The last epoch stands for its chunk. */
const lastEpochs = (chunks: StoredParts['chunks']) =>
  new Map(chunks.map((chunk, i) => [i, chunk[chunk.length - 1]]));

/** Whether a page may write over what lies there: it has written that itself, or goes on from it. */
const mayFollow = (known: Run, writer: string | undefined, from: Writing | undefined): boolean =>
  known.writer === writer || (known.writer === from?.writer && known.order === from?.order);

const remarksOf = ({ name, notes, createdAt }: Pick<Run, 'name' | 'notes' | 'createdAt'>) => ({
  name,
  notes,
  createdAt,
});

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
