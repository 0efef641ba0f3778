import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { EpochRecord } from '../../config/progress';
import { type StoredLane, stored, WrittenChunks, whole } from './kept-history';
import type { KeptLane, Run } from './run';

const NAME = 'tau-playground';
/** 2: histories lie in chunks beside their lanes. */
const VERSION = 2;
/** How long a browser may take to open its database, in ms; some never say that they will not. */
const PATIENCE = 10_000;

interface Schema extends DBSchema {
  runs: { key: string; value: Run; indexes: { updatedAt: number } };
  lanes: { key: [run: string, lane: number]; value: StoredLane };
  histories: { key: [run: string, lane: number, chunk: number]; value: EpochRecord[] };
}

const STORES: ('runs' | 'lanes' | 'histories')[] = ['runs', 'lanes', 'histories'];

/** What a person may change about a kept run. */
export type Remarks = Pick<Run, 'name' | 'notes'>;

/**
 * The runs that are kept in this browser (IndexedDB). Every method rejects where the browser does not allow it or
 * has no room; every change is one transaction, so that a crash leaves all of it or nothing.
 */
export class Disk {
  private opened: Promise<IDBPDatabase<Schema>> | undefined;
  private readonly written = new WrittenChunks();

  /** All runs, the newest first. */
  async runs(): Promise<Run[]> {
    return (await (await this.database()).getAllFromIndex('runs', 'updatedAt')).reverse();
  }

  /** A run with its lanes; undefined where there is none. */
  async load(id: string): Promise<{ run: Run; lanes: KeptLane[] } | undefined> {
    const transaction = (await this.database()).transaction(STORES);
    const [run, lanes] = await Promise.all([
      transaction.objectStore('runs').get(id),
      transaction.objectStore('lanes').getAll(lanesOf(id)),
    ]);
    const histories = transaction.objectStore('histories');
    const read = lanes.map(async (lane) =>
      whole(lane, lane.chunks ? await histories.getAll(chunksOf(id, lane.id, 0, lane.chunks)) : []),
    );
    return run && { run, lanes: await Promise.all(read) };
  }

  /**
   * Writes a checkpoint. What a person has remarked about the run stays.
   * @param lanes all lanes; only those in `changed` are written, or all where the run is not there (any more)
   */
  async save(run: Run, lanes: readonly KeptLane[], changed: ReadonlySet<number>): Promise<void> {
    const transaction = (await this.database()).transaction(STORES, 'readwrite');
    const histories = transaction.objectStore('histories');
    const store = transaction.objectStore('lanes');
    try {
      const known = await transaction.objectStore('runs').get(run.id);
      const written = lanes.filter(({ id }) => !known || changed.has(id));
      const kept = written.map((lane) => stored(lane, run.id));
      const gone = (known?.lanes ?? []).filter(({ id }) => lanes.every((lane) => lane.id !== id));
      await transaction.objectStore('runs').put({ ...run, ...remarksOf(known ?? run) });
      for (const { lane, chunks } of kept) {
        await store.put(lane);
        const missing = known ? this.written.missing(run.id, lane.id, chunks) : chunks.keys();
        for (const i of missing) await histories.put(chunks[i], [run.id, lane.id, i]);
        await histories.delete(chunksOf(run.id, lane.id, chunks.length));
      }
      for (const { id } of gone) {
        await store.delete([run.id, id]);
        await histories.delete(chunksOf(run.id, id));
      }
      await transaction.done;
      for (const { lane, chunks } of kept) this.written.set(run.id, lane.id, chunks);
      for (const { id } of gone) this.written.set(run.id, id, []);
    } catch (error) {
      abort(transaction);
      await transaction.done.catch(() => {});
      throw error;
    }
  }

  async remark(id: string, remarks: Remarks): Promise<void> {
    const transaction = (await this.database()).transaction('runs', 'readwrite');
    const run = await transaction.store.get(id);
    const { name, notes } = remarks;
    if (run) await transaction.store.put({ ...run, name, notes });
    await transaction.done;
  }

  async remove(ids: readonly string[]): Promise<void> {
    const transaction = (await this.database()).transaction(STORES, 'readwrite');
    for (const id of ids) {
      await transaction.objectStore('runs').delete(id);
      await transaction.objectStore('lanes').delete(lanesOf(id));
      await transaction.objectStore('histories').delete(lanesOf(id));
    }
    await transaction.done;
  }

  private database(): Promise<IDBPDatabase<Schema>> {
    this.opened ??= this.open();
    // What failed is tried again the next time.
    this.opened.catch(() => this.forget());
    return this.opened;
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    const opening = openDB<Schema>(NAME, VERSION, {
      upgrade(database, before) {
        if (before < 1) {
          database.createObjectStore('runs', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt');
          database.createObjectStore('lanes', { keyPath: ['run', 'id'] });
        }
        database.createObjectStore('histories');
      },
      // A newer version of the page, in another tab, must not wait for this one.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        this.forget();
      },
      terminated: () => this.forget(),
    });
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('the database does not open')), PATIENCE);
    });
    return Promise.race([opening, late]);
  }

  private forget(): void {
    this.opened = undefined;
  }
}

/** All that is kept of the lanes of a run. */
const lanesOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** The chunks of a lane's history from one on, and before another where one is given. */
const chunksOf = (run: string, lane: number, from = 0, end?: number) =>
  end === undefined
    ? IDBKeyRange.bound([run, lane, from], [run, lane, []])
    : IDBKeyRange.bound([run, lane, from], [run, lane, end], false, true);

const remarksOf = ({ name, notes, createdAt }: Run): Partial<Run> => ({ name, notes, createdAt });

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
