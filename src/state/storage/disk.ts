import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptLane, Run } from './run';

const NAME = 'tau-playground';
const VERSION = 1;
/** How long a browser may take to open its database, in ms; some never say that they will not. */
const PATIENCE = 10_000;

interface Schema extends DBSchema {
  runs: { key: string; value: Run; indexes: { updatedAt: number } };
  lanes: { key: [run: string, lane: number]; value: KeptLane & { run: string } };
}

/** What a person may change about a kept run. */
export type Remarks = Pick<Run, 'name' | 'notes'>;

/**
 * The runs that are kept in this browser (IndexedDB). Every method rejects where the browser does not allow it or
 * has no room; every change is one transaction, so that a crash leaves all of it or nothing.
 */
export class Disk {
  private opened: Promise<IDBPDatabase<Schema>> | undefined;

  /** All runs, the newest first. */
  async runs(): Promise<Run[]> {
    return (await (await this.database()).getAllFromIndex('runs', 'updatedAt')).reverse();
  }

  /** A run with its lanes; undefined where there is none. */
  async load(id: string): Promise<{ run: Run; lanes: KeptLane[] } | undefined> {
    const transaction = (await this.database()).transaction(['runs', 'lanes']);
    const [run, lanes] = await Promise.all([
      transaction.objectStore('runs').get(id),
      transaction.objectStore('lanes').getAll(lanesOf(id)),
    ]);
    return run && { run, lanes };
  }

  /**
   * Writes a checkpoint. What a person has remarked about the run stays.
   * @param lanes all lanes; only those in `changed` are written, or all where the run is not there (any more)
   */
  async save(run: Run, lanes: readonly KeptLane[], changed: ReadonlySet<number>): Promise<void> {
    const transaction = (await this.database()).transaction(['runs', 'lanes'], 'readwrite');
    const store = transaction.objectStore('lanes');
    try {
      const known = await transaction.objectStore('runs').get(run.id);
      const written = lanes.filter(({ id }) => !known || changed.has(id));
      const gone = (known?.lanes ?? []).filter(({ id }) => lanes.every((lane) => lane.id !== id));
      await transaction.objectStore('runs').put({ ...run, ...remarksOf(known ?? run) });
      for (const lane of written) await store.put({ ...lane, run: run.id });
      for (const { id } of gone) await store.delete([run.id, id]);
    } catch (error) {
      abort(transaction);
      await transaction.done.catch(() => {});
      throw error;
    }
    await transaction.done;
  }

  async remark(id: string, remarks: Remarks): Promise<void> {
    const transaction = (await this.database()).transaction('runs', 'readwrite');
    const run = await transaction.store.get(id);
    const { name, notes } = remarks;
    if (run) await transaction.store.put({ ...run, name, notes });
    await transaction.done;
  }

  async remove(ids: readonly string[]): Promise<void> {
    const transaction = (await this.database()).transaction(['runs', 'lanes'], 'readwrite');
    for (const id of ids) {
      await transaction.objectStore('runs').delete(id);
      await transaction.objectStore('lanes').delete(lanesOf(id));
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
      upgrade(database) {
        database.createObjectStore('runs', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt');
        database.createObjectStore('lanes', { keyPath: ['run', 'id'] });
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

const lanesOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

const remarksOf = ({ name, notes, createdAt }: Run): Partial<Run> => ({ name, notes, createdAt });

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
