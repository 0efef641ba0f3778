import type { Disk } from './disk';
import type { Run } from './run';

/** How many runs without a name are kept. */
const MOST = 50;
/** How much room all runs may take, in bytes, and as a part of what the browser grants. */
const ROOM = 500e6;
const SHARE = 0.4;

/**
 * The ids of runs to be cleared away: those used longest ago, where there are more than 50 or where all together take too
 * much room. Runs that were given a name or notes stay, and so does the present one.
 * @param quota what the browser grants to this site, in bytes, where it says so
 */
export function toClearAway(
  runs: readonly Run[],
  present: string,
  quota = Number.POSITIVE_INFINITY,
): string[] {
  const room = Math.min(ROOM, SHARE * quota);
  let bytes = runs.reduce((sum, run) => sum + run.bytes, 0);
  const oldestFirst = runs
    .filter(({ id, name, notes }) => id !== present && !name && !notes)
    .sort((a, b) => a.order - b.order);
  let left = oldestFirst.length;
  return oldestFirst.flatMap((run) => {
    if (left <= MOST && bytes <= room) return [];
    left--;
    bytes -= run.bytes;
    return [run.id];
  });
}

/** Makes room on the disk. */
export async function clearAway(disk: Disk, present: string): Promise<void> {
  const quota = (await navigator.storage?.estimate())?.quota;
  const ids = toClearAway(await disk.runs(), present, quota);
  if (ids.length > 0) await disk.remove(ids);
}
