import { completed } from '../../config/draft';
import { Database, lanesOf, partsOf, STORES } from './database';
import { markKept } from './kept-mark';
import { type KeptLane, type NewRun, networksAtN, type Run, type Writing } from './run';
import { whole } from './stored-lane';
import { writeCheckpoint } from './write-checkpoint';
import { WrittenChunks } from './written';

/** What a person may change about a kept run. */
export type Remarks = Pick<Run, 'name' | 'notes'>;

/**
 * The runs that are kept in this browser (IndexedDB). Every method rejects where the browser does not allow it, has no
 * room or does not answer; every change is one transaction, so that a crash leaves all of it or nothing.
 */
export class Disk {
  private readonly database = new Database();
  private readonly written = { chunks: new WrittenChunks(), networks: new WrittenChunks() };

  /** All runs, the one that was used last first. */
  runs(): Promise<Run[]> {
    return this.database.use(async (database) => {
      const runs = await database.getAllFromIndex('runs', 'order');
      return runs.reverse().map((run) => ({
        ...run,
        lanes: run.lanes.map((lane) => ({ ...lane, config: completed(lane.config) })),
      }));
    });
  }

  /** A run with its lanes; undefined where there is none. */
  load(id: string): Promise<{ run: Run; lanes: KeptLane[] } | undefined> {
    return this.database.use(async (database) => {
      const transaction = database.transaction(STORES);
      const [run, lanes] = await Promise.all([
        transaction.objectStore('runs').get(id),
        transaction.objectStore('lanes').getAll(lanesOf(id)),
      ]);
      const histories = transaction.objectStore('histories');
      const networks = transaction.objectStore('networks');
      const read = lanes.map(async (lane) => {
        const kept = whole(
          lane,
          lane.chunks ? await histories.getAll(partsOf(id, lane.id, 0, lane.chunks)) : [],
          await networks.getAll(partsOf(id, lane.id)),
        );
        this.written.networks.set(id, lane.id, networksAtN(kept.known));
        return kept;
      });
      return run && { run, lanes: await Promise.all(read) };
    });
  }

  /**
   * Writes a checkpoint. What a person has remarked about the run stays.
   * @param lanes all lanes; only those in `changed` are written, or all where the run is not there (any more)
   * @param from what the page goes on from, as it was read or written: rejects with WrittenElsewhere where that is no
   * more what lies on the disk
   * @returns what it goes on from next time
   */
  async save(
    run: NewRun,
    lanes: readonly KeptLane[],
    changed: ReadonlySet<number>,
    from?: Writing,
  ): Promise<Writing> {
    const order = await this.database.use((database) =>
      writeCheckpoint(database, this.written, { run, lanes, changed, from }),
    );
    markKept(true);
    return { order, writer: run.writer };
  }

  remark(id: string, { name, notes }: Remarks): Promise<void> {
    return this.database.use(async (database) => {
      const transaction = database.transaction('runs', 'readwrite');
      const run = await transaction.store.get(id);
      if (run) await transaction.store.put({ ...run, name, notes });
      await transaction.done;
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.database.use(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite');
      for (const id of ids) {
        await transaction.objectStore('runs').delete(id);
        await transaction.objectStore('lanes').delete(lanesOf(id));
        await transaction.objectStore('histories').delete(lanesOf(id));
        await transaction.objectStore('networks').delete(lanesOf(id));
      }
      await transaction.done;
    });
  }

  /** Closes the database until it is used again. */
  close(): void {
    this.database.close();
  }
}
