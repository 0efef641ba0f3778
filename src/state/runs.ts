import { create } from 'zustand';
import { withLiveSettings } from '../cells/snapshot';
import { networkFile, type SavedFile } from './files';
import { beginWith, disk, keepNow, openRun, ownership, presentRun } from './session';
import type { Remarks } from './storage/disk';
import { revived } from './storage/revive';
import type { KeptLane, Run } from './storage/run';
import { reasonOf } from './storage/trouble-words';

/** A lane of a kept run. */
export interface LanePick {
  run: string;
  lane: number;
}

/** The runs that are kept in this browser, and what can be done with them. Every action rejects with a sentence. */
interface Runs {
  runs: readonly Run[];
  /** Whether they were read yet, and why they cannot be. */
  read: boolean;
  trouble?: string;
  /** The present run of this tab. */
  present?: string;
  /** Runs that some tab has open, this one's among them. */
  taken: ReadonlySet<string>;
  /** What was deleted last, while it can be brought back. */
  deleted?: { run: Run; lanes: KeptLane[] };

  /** Reads them anew, the one used last first; what has not been kept of the present one is kept first. */
  refresh(): Promise<void>;
  remark(id: string, remarks: Remarks): Promise<void>;
  remove(id: string): Promise<void>;
  undo(): Promise<void>;
  /** Puts a run on the page, paused where it was. */
  open(id: string): Promise<void>;
  /** Puts lanes of several runs side by side on the page, as a new run, paused where they were. */
  compare(picks: readonly LanePick[]): Promise<void>;
  /** The networks of a run as files. */
  networks(id: string): Promise<SavedFile[]>;
}

export const useRuns = create<Runs>()((set, get) => ({
  runs: [],
  read: false,
  taken: new Set(),

  async refresh() {
    await keepNow();
    try {
      const runs = await disk.runs();
      const taken = await ownership.held(runs.map(({ id }) => id));
      set({ runs, present: presentRun(), taken, read: true, trouble: undefined });
    } catch (error) {
      set({ trouble: reasonOf(error as Error) });
    }
  },

  async remark(id, remarks) {
    await disk.remark(id, remarks);
    const { name, notes } = remarks;
    set({ runs: get().runs.map((run) => (run.id === id ? { ...run, name, notes } : run)) });
  },

  async remove(id) {
    const deleted = await loaded(id);
    await disk.remove([id]);
    set({ deleted, runs: get().runs.filter((run) => run.id !== id) });
  },

  async undo() {
    const { deleted } = get();
    if (!deleted) return;
    await disk.save(deleted.run, deleted.lanes, new Set());
    set({ deleted: undefined });
    await get().refresh();
  },

  open: openRun,

  async compare(picks) {
    const lanes = await Promise.all(
      picks.map(async ({ run, lane }, id) => {
        const kept = (await loaded(run)).lanes.find((each) => each.id === lane);
        if (!kept) throw new Error('a lane is not there any more');
        return revived({ ...kept, id });
      }),
    );
    await beginWith(lanes);
  },

  async networks(id) {
    const { lanes } = await loaded(id);
    return lanes.map(({ snapshot, known }) =>
      networkFile(withLiveSettings(snapshot, known.draft ?? snapshot.config), 'json'),
    );
  },
}));

async function loaded(id: string): Promise<{ run: Run; lanes: KeptLane[] }> {
  const found = await disk.load(id);
  if (!found) throw new Error('the run is not there any more');
  return found;
}
