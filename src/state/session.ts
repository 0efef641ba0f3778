import { Address } from './address';
import type { Beginning } from './beginning';
import { claim, type Earlier } from './earlier-run';
import { useExperiment } from './experiment';
import { useLesions } from './lesions';
import { everyNetwork, withNetwork } from './networks';
import { Disk } from './storage/disk';
import { Keeper } from './storage/keeper';
import type { Ownership } from './storage/ownership';
import { TabChannel } from './storage/tab-channel';
import { TabLocks } from './storage/tab-locks';

/** How long a run that is opened is waited for, in ms: a tab that has just been closed lets go late. */
const PATIENCE = 1500;

export const disk = new Disk();
/** Pages that are not served securely have no locks. */
export const ownership: Ownership = navigator.locks ? new TabLocks() : new TabChannel();

/** Says one thing more to the reader. */
export const addNotice = (text: string): void =>
  useExperiment.setState(({ notice }) => ({ notice: notice ? `${notice} ${text}` : text }));

export const keeper = new Keeper(
  {
    lanes: () => everyNetwork(useExperiment.getState().lanes),
    snapshot: (id) => useExperiment.getState().snapshot(id),
    checkpoint: (id, checkpoint) =>
      useExperiment.setState(({ lanes }) => ({
        lanes: withNetwork(lanes, id, (lane) => ({ ...lane, checkpoint })),
      })),
    notice: addNotice,
  },
  disk,
  ownership,
);
export const address = new Address(() => keeper.run);

/** The id of the run of this tab. */
export const presentRun = (): string => keeper.run;

/** Keeps what has changed since the last checkpoint. */
export const keepNow = (): Promise<void> => keeper.flush();

/** Puts an earlier run on the page, paused where it was. */
export function goOn({ lanes, kept, claim }: Earlier): void {
  if (claim) keeper.adopt(claim);
  else keeper.copy(kept);
  useLesions.getState().heal();
  useExperiment.getState().begin(lanes);
}

/**
 * Puts a kept run on the page, paused where it was; what is there now is kept. Throws one sentence where it cannot
 * be had.
 */
export async function openRun(id: string): Promise<void> {
  if (id === keeper.run) return;
  await keeper.flush();
  const found = await claim(id, PATIENCE, disk, ownership);
  if (found) goOn(found);
  else throw new Error((await disk.load(id)) ? 'it is open in another tab' : 'it is not there any more');
}

/** Begins a new run with lanes of others, paused where they were. */
export async function beginWith(lanes: readonly Beginning[]): Promise<void> {
  await keeper.flush();
  keeper.renew();
  useLesions.getState().heal();
  useExperiment.getState().begin(lanes);
}
