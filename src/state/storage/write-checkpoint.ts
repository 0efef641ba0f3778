import { type Connection, chunksOf, STORES } from './database';
import { stored, type WrittenChunks } from './kept-history';
import type { KeptLane, NewRun, Run, Writing } from './run';

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
  written: WrittenChunks,
  { run, lanes, changed, from }: Checkpoint,
): Promise<number> {
  const transaction = database.transaction(STORES, 'readwrite');
  const runs = transaction.objectStore('runs');
  const store = transaction.objectStore('lanes');
  const histories = transaction.objectStore('histories');
  try {
    const known = await runs.get(run.id);
    if (known && !mayFollow(known, run.writer, from)) throw new WrittenElsewhere();
    const kept = lanes.filter(({ id }) => !known || changed.has(id)).map((lane) => stored(lane, run.id));
    const gone = (known?.lanes ?? []).filter(({ id }) => lanes.every((lane) => lane.id !== id));
    const latest = await runs.index('order').openKeyCursor(null, 'prev');
    const order = run.order ?? 1 + (latest?.key ?? 0);
    await runs.put({ ...run, order, ...remarksOf(known ?? run) });
    for (const { lane, chunks } of kept) {
      await store.put(lane);
      const missing = known ? written.missing(run.id, lane.id, chunks) : chunks.keys();
      for (const i of missing) await histories.put(chunks[i], [run.id, lane.id, i]);
      await histories.delete(chunksOf(run.id, lane.id, chunks.length));
    }
    for (const { id } of gone) {
      await store.delete([run.id, id]);
      await histories.delete(chunksOf(run.id, id));
    }
    await transaction.done;
    for (const { lane, chunks } of kept) written.set(run.id, lane.id, chunks);
    for (const { id } of gone) written.set(run.id, id, []);
    return order;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => {});
    throw error;
  }
}

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
