import { encodeExperiment } from '../config/url';
import { faultWords } from '../config/url-reading';
import { Address, runOfThisPage, sharedExperiment } from './address';
import { type Beginning, useExperiment } from './experiment';
import { firstLanes } from './first-lanes';
import { newLane } from './lane';
import { showRecording } from './recording';
import { Disk } from './storage/disk';
import { Keeper } from './storage/keeper';
import { hold } from './storage/ownership';
import { revived } from './storage/revive';
import { beginTourOfAddress } from './tour';

/** How long a page that is reloaded waits until the one before has let go of its run, in ms. */
const RELOAD_PATIENCE = 10_000;
/** … and how long any other page waits: for a tab that has just been closed; if an open one has the run, that stays so. */
const PATIENCE = 1500;

export const disk = new Disk();

const keeper = new Keeper(
  {
    lanes: () => useExperiment.getState().lanes,
    snapshot: (id) => useExperiment.getState().snapshot(id),
    checkpoint: (id, checkpoint) =>
      useExperiment.setState(({ lanes }) => ({
        lanes: lanes.map((lane) => (lane.id === id ? { ...lane, checkpoint } : lane)),
      })),
    notice: (notice) => useExperiment.setState({ notice }),
  },
  disk,
);
const address = new Address(() => keeper.run);

/** The id of the run of this tab. */
export const presentRun = (): string => keeper.run;

/** Keeps what has changed since the last checkpoint. */
export const keepNow = (): Promise<void> => keeper.flush();

/**
 * What the page shows first: the run it had before it was reloaded; or the experiment in its address; or the last run,
 * where no other tab has it. A run that is new begins with the function that is returned: its engine is chosen with all
 * of the processor and, where that draws the page, of the graphics, so the page had better be drawn by then.
 */
export async function showSession(): Promise<() => void> {
  beginTourOfAddress();
  if (await resumed()) {
    follow();
    return () => {};
  }
  const { lanes, notice } = asked();
  useExperiment.setState({ lanes: lanes.map(({ id, draft }) => newLane(id, draft)), notice });
  await showRecording().catch(() => {}); // the page does without
  return () => {
    keeper.renew();
    const { lanes, begin } = useExperiment.getState(); // with what was changed meanwhile
    begin(lanes.map(({ id, draft, asked }) => ({ id, draft, known: { asked } })));
    follow();
  };
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
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keeper.flush();
  });
}

/**
 * Puts a kept run on the page, paused where it was; what is there now is kept. Throws one sentence where it cannot
 * be had.
 */
export async function openRun(id: string): Promise<void> {
  if (id === keeper.run) return;
  await keeper.flush();
  if (!(await takeOver(id, PATIENCE))) throw new Error('it is open in another tab');
}

/** Begins a new run with lanes of others, paused where they were. */
export async function beginWith(lanes: readonly Beginning[]): Promise<void> {
  await keeper.flush();
  keeper.renew();
  useExperiment.getState().begin(lanes);
}

/** Goes on with a kept run; false where another tab has it. */
async function takeOver(id: string, patience: number): Promise<boolean> {
  const release = await hold(id, patience);
  if (!release) return false;
  try {
    const kept = await disk.load(id);
    if (!kept || kept.lanes.length === 0) throw new Error('it is not there any more');
    const lanes = kept.lanes.map(revived);
    keeper.adopt(kept.run, kept.lanes, release);
    useExperiment.getState().begin(lanes);
    return true;
  } catch (error) {
    release();
    throw error;
  }
}

/** Whether the page before this one was this one; a tab that was duplicated only looks like it. */
const isReload = () => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload';
};

async function resumed(): Promise<boolean> {
  try {
    const own = runOfThisPage();
    const id = own ?? (await latestRun());
    return id !== undefined && (await takeOver(id, own && isReload() ? RELOAD_PATIENCE : PATIENCE));
  } catch {
    // A browser that keeps nothing, or a run that was never kept: the page begins as if for the first time.
    return false;
  }
}

/** The newest run, where the address asks for nothing else. */
async function latestRun(): Promise<string | undefined> {
  const shared = sharedExperiment();
  const [newest] = await disk.runs();
  if (!newest || !shared) return newest?.id;
  const same = encodeExperiment(newest.lanes.map(({ config }) => config)) === encodeExperiment(shared.lanes);
  return same ? newest.id : undefined;
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
    useExperiment.setState({ notice });
  }
  address.write();
}
