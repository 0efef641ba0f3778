import { faultWords } from '../config/url-reading';
import { Address, sharedExperiment } from './address';
import { claim, type Earlier, earlierRun } from './earlier-run';
import { type Beginning, useExperiment } from './experiment';
import { firstLanes } from './first-lanes';
import { hasNothingToLose, newLane } from './lane';
import { followLeaving } from './leaving';
import { showRecording } from './recording';
import { Disk } from './storage/disk';
import { Keeper } from './storage/keeper';
import type { Ownership } from './storage/ownership';
import { wait } from './storage/patience';
import { Unreadable } from './storage/revive';
import { TabChannel } from './storage/tab-channel';
import { TabLocks } from './storage/tab-locks';
import { beginTourOfAddress } from './tour';

/** How long the page waits for an earlier run before it begins with another one, in ms. */
const START_PATIENCE = 800;
/** How long a run that is opened is waited for, in ms: a tab that has just been closed lets go late. */
const OPEN_PATIENCE = 1500;

const LATE_WORDS = 'The run that was here before was found too late to go on with it: File → Runs has it.';

export const disk = new Disk();
/** Pages that are not served securely have no locks. */
export const ownership: Ownership = navigator.locks ? new TabLocks() : new TabChannel();

const setNotice = (notice: string | undefined) => useExperiment.setState({ notice });
/** Says one thing more. */
const addNotice = (text: string) => {
  const { notice } = useExperiment.getState();
  setNotice(notice ? `${notice} ${text}` : text);
};

const keeper = new Keeper(
  {
    lanes: () => useExperiment.getState().lanes,
    snapshot: (id) => useExperiment.getState().snapshot(id),
    checkpoint: (id, checkpoint) =>
      useExperiment.setState(({ lanes }) => ({
        lanes: lanes.map((lane) => (lane.id === id ? { ...lane, checkpoint } : lane)),
      })),
    notice: addNotice,
  },
  disk,
  ownership,
);
const address = new Address(() => keeper.run);

/** The id of the run of this tab. */
export const presentRun = (): string => keeper.run;

/** Keeps what has changed since the last checkpoint. */
export const keepNow = (): Promise<void> => keeper.flush();

/**
 * What the page shows first: an earlier run, or else the experiment in its address. A run that is new begins with the
 * function that is returned: its engine is chosen with all of the processor and, where that draws the page, of the
 * graphics, so the page had better be drawn by then. An earlier run that is found later is gone on with as long as
 * nothing has happened in the new one.
 */
export async function showSession(): Promise<() => void> {
  beginTourOfAddress();
  show(asked());
  const earlier = earlierRun(disk, ownership).catch((error: Error) => {
    if (!(error instanceof Unreadable)) keeper.complain(error);
    else addNotice(`The run that was here before cannot be gone on with: ${error.message}`);
    return undefined;
  });
  const found = await Promise.race([earlier, wait(START_PATIENCE)]);
  if (found) {
    goOn(found);
    follow();
    return () => {};
  }
  await showRecording().catch(() => {}); // the page does without
  return () => {
    keeper.renew();
    const { lanes, begin } = useExperiment.getState(); // with what was changed meanwhile
    const drafts = lanes.map(({ draft }) => draft);
    begin(lanes.map(({ id, draft, asked }) => ({ id, draft, known: { asked } })));
    follow();
    void earlier.then((found) => found && late(found, drafts));
  };
}

function show({ lanes, notice }: ReturnType<typeof asked>): void {
  useExperiment.setState({ lanes: lanes.map(({ id, draft }) => newLane(id, draft)), notice });
}

/** Puts an earlier run on the page. */
function goOn({ lanes, kept, claim }: Earlier): void {
  if (claim) keeper.adopt(claim);
  else keeper.copy(kept);
  useExperiment.getState().begin(lanes);
}

/** @param drafts what the page has begun with meanwhile: where anything has happened since, that stays */
function late(found: Earlier, drafts: readonly unknown[]): void {
  const { lanes } = useExperiment.getState();
  const asBegun = lanes.length === drafts.length && lanes.every(({ draft }, i) => draft === drafts[i]);
  if (asBegun && lanes.every((lane) => hasNothingToLose(lane) && !lane.asked)) {
    goOn(found);
    return;
  }
  found.claim?.release();
  addNotice(LATE_WORDS);
}

/** From now on the run is kept, and in the address of the page. */
function follow(): void {
  useExperiment.subscribe(({ lanes }, before) => {
    if (lanes === before.lanes) return;
    keeper.follow(lanes, before.lanes);
    address.follow(lanes);
  });
  address.follow(useExperiment.getState().lanes);
  window.addEventListener('hashchange', () => void beginAddress());
  followLeaving(keeper, disk, () => address.write());
}

/**
 * Puts a kept run on the page, paused where it was; what is there now is kept. Throws one sentence where it cannot
 * be had.
 */
export async function openRun(id: string): Promise<void> {
  if (id === keeper.run) return;
  await keeper.flush();
  const found = await claim(id, OPEN_PATIENCE, disk, ownership);
  if (found) goOn(found);
  else throw new Error((await disk.load(id)) ? 'it is open in another tab' : 'it is not there any more');
}

/** Begins a new run with lanes of others, paused where they were. */
export async function beginWith(lanes: readonly Beginning[]): Promise<void> {
  await keeper.flush();
  keeper.renew();
  useExperiment.getState().begin(lanes);
}

/** The experiment in the address, or else the first one; and what was wrong with the address. */
function asked(): { lanes: Beginning[]; notice?: string } {
  const shared = sharedExperiment();
  const faults = shared?.faults ?? [];
  return {
    lanes: (shared?.lanes ?? firstLanes()).map((draft, id) => ({ id, draft })),
    notice: faults.length > 0 ? faultWords(faults) : undefined,
  };
}

/** Somebody has put another experiment in the address of the page. */
async function beginAddress(): Promise<void> {
  beginTourOfAddress();
  if (sharedExperiment()) {
    const { lanes, notice } = asked();
    await beginWith(lanes);
    setNotice(notice);
  }
  address.write();
}
