import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import type { EpochRecord } from '../../config/progress';
import type { NetworkAtN } from '../lane';
import { within } from './patience';
import type { Run } from './run';
import type { StoredLane } from './stored-lane';

const NAME = 'tau-playground';
/** 2: histories lie in chunks beside their lanes. 3: runs have an order. 4: networks at promotions lie beside their lanes. */
const VERSION = 4;
/** How long a database may take to answer, in ms; some never say that they will not. */
const PATIENCE = 5000;
/** … and one that has not answered in that time, until it does. */
const SHORT_PATIENCE = 300;

interface Schema extends DBSchema {
  runs: { key: string; value: Run; indexes: { order: number } };
  lanes: { key: [run: string, lane: number]; value: StoredLane };
  histories: { key: [run: string, lane: number, chunk: number]; value: EpochRecord[] };
  networks: { key: [run: string, lane: number, step: number]; value: NetworkAtN };
}

export const STORES: ('runs' | 'lanes' | 'histories' | 'networks')[] = [
  'runs',
  'lanes',
  'histories',
  'networks',
];

export type Connection = IDBPDatabase<Schema>;

/** The database of this site. It is opened when it is used, and whatever is asked of it is answered in bounded time. */
export class Database {
  private opened: Promise<Connection> | undefined;
  private patience = PATIENCE;

  /** Does something with it; rejects where the browser has none for this page, or where it does not answer. */
  async use<T>(act: (connection: Connection) => Promise<T>): Promise<T> {
    const answer = this.connection().then(act);
    answer.then(
      () => {
        this.patience = PATIENCE;
      },
      () => {},
    );
    try {
      return await within(this.patience, answer, 'its database does not answer');
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') this.patience = SHORT_PATIENCE;
      throw error;
    }
  }

  /** Closes it once what is under way is done; it is opened again when it is used again. */
  close(): void {
    this.opened?.then((connection) => connection.close()).catch(() => {});
    this.opened = undefined;
  }

  private connection(): Promise<Connection> {
    const opening = this.opened ?? this.open();
    this.opened = opening;
    // What failed is tried again the next time.
    opening.catch(() => this.forget(opening));
    return opening;
  }

  private async open(): Promise<Connection> {
    return openDB<Schema>(NAME, VERSION, {
      upgrade,
      // A newer version of the page, in another tab, must not wait for this one.
      blocking: () => this.close(),
      terminated: () => this.forget(),
    });
  }

  private forget(which = this.opened): void {
    if (this.opened === which) this.opened = undefined;
  }
}

/** Makes the stores; runs that an earlier version has kept stay, in the order in which they were kept. */
const upgrade: OpenDBCallbacks<Schema>['upgrade'] = async (connection, version, _, transaction) => {
  if (version < 1) {
    connection.createObjectStore('runs', { keyPath: 'id' });
    connection.createObjectStore('lanes', { keyPath: ['run', 'id'] });
  }
  if (version < 2) connection.createObjectStore('histories');
  if (version < 4) connection.createObjectStore('networks');
  if (version >= 3) return;
  const runs = transaction.objectStore('runs');
  runs.createIndex('order', 'order');
  const known = (await runs.getAll()).sort((a, b) => a.updatedAt - b.updatedAt);
  for (const [order, run] of known.entries()) await runs.put({ ...run, order });
};

/** All that is kept of the lanes of a run. */
export const lanesOf = (run: string): IDBKeyRange => IDBKeyRange.bound([run], [run, []]);

/** What lies beside a lane: chunks of its history, from one on, and before another where one is given; or its networks. */
export const partsOf = (run: string, lane: number, from = 0, end?: number): IDBKeyRange =>
  end === undefined
    ? IDBKeyRange.bound([run, lane, from], [run, lane, []])
    : IDBKeyRange.bound([run, lane, from], [run, lane, end], false, true);
