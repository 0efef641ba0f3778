import { encodeExperiment } from '../config/url';
import { runOfThisPage, sharedExperiment } from './address';
import { type Beginning, byLane } from './beginning';
import type { Disk } from './storage/disk';
import { markKept } from './storage/kept-mark';
import type { Ownership } from './storage/ownership';
import { revived } from './storage/revive';
import type { KeptLane } from './storage/run';
import type { HeldRun } from './storage/run-of-tab';

/** How long a page that is reloaded waits until the one before has let go of its run, in ms. */
const RELOAD_PATIENCE = 10_000;
/** … and how long any other page waits: for a tab that has just been closed; if an open one has the run, that stays so. */
const PATIENCE = 1500;

/** Lanes to go on with: of a run that this tab has now, or copied from one that another tab has. */
export interface Earlier {
  lanes: Beginning[];
  kept: readonly KeptLane[];
  claim?: HeldRun;
}

/**
 * What a page goes on with: the run that it had before it was reloaded, or a copy where that is open in another tab (a
 * tab that was duplicated); else the run that was used last, where no tab has it and the address asks for no other.
 */
export async function earlierRun(disk: Disk, ownership: Ownership): Promise<Earlier | undefined> {
  const own = runOfThisPage();
  const id = own ?? (await latestRun(disk));
  if (id === undefined) return undefined;
  const claimed = await claim(id, own && isReload() ? RELOAD_PATIENCE : PATIENCE, disk, ownership);
  return claimed ?? (own ? copyOf(own, disk) : undefined);
}

/** Takes a kept run for this tab; undefined where it is not there, or where another tab has it. */
export async function claim(
  id: string,
  patience: number,
  disk: Disk,
  ownership: Ownership,
): Promise<Earlier | undefined> {
  const release = await ownership.hold(id, patience);
  if (!release) return undefined;
  try {
    const found = await disk.load(id);
    if (found && found.lanes.length > 0) {
      const { run, lanes } = found;
      return { lanes: byLane(lanes.map(revived)), kept: lanes, claim: { run, lanes, release } };
    }
  } catch (error) {
    release();
    throw error;
  }
  release();
  return undefined;
}

async function copyOf(id: string, disk: Disk): Promise<Earlier | undefined> {
  const found = await disk.load(id);
  return found && { lanes: byLane(found.lanes.map(revived)), kept: found.lanes };
}

/** Whether the page before this one was this one; a tab that was duplicated only looks like it. */
const isReload = () => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload';
};

/** The run that was used last, where the address asks for nothing else. */
async function latestRun(disk: Disk): Promise<string | undefined> {
  const shared = sharedExperiment();
  const [latest] = await disk.runs();
  markKept(latest !== undefined);
  if (!latest || !shared) return latest?.id;
  const same = encodeExperiment(latest.lanes.map(({ config }) => config)) === encodeExperiment(shared.lanes);
  return same ? latest.id : undefined;
}
