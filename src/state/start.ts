import { faultWords } from '../config/url-reading';
import { sharedExperiment } from './address';
import { isInAddress } from './address-switches';
import { type Beginning, beginningOf, begunLane, newBeginnings } from './beginning';
import { type Earlier, earlierRun } from './earlier-run';
import { useExperiment } from './experiment';
import { firstLanes } from './first-lanes';
import { hasNothingToLose } from './lane';
import { followLeaving } from './leaving';
import { networkCount } from './network-count';
import { everyNetwork } from './networks';
import { usePaper } from './paper';
import { showRecording } from './recording';
import { addressIsRead, isAddressRead } from './replace-address';
import { addNotice, address, beginWith, disk, goOn, keeper, ownership } from './session';
import { wait } from './storage/patience';
import { Unreadable } from './storage/revive';
import { beginTourOfAddress } from './tour';

/** How long the page waits for an earlier run before it begins with another one, in ms. */
const PATIENCE = 800;

const LATE_WORDS = 'The run that was here before was found too late to go on with it: File → Runs has it.';

/**
 * What the page shows first: an earlier run, or else the experiment in its address. A run that is new begins with the
 * function that is returned: its engine is chosen with all of the processor and, where that draws the page, of the
 * graphics, so the page had better be drawn by then. An earlier run that is found later is gone on with as long as
 * nothing has happened in the new one.
 */
export async function showSession(): Promise<() => void> {
  addressIsRead();
  beginTourOfAddress();
  usePaper.setState({ shown: isInAddress('paper') });
  const { lanes, notice } = asked();
  const first = lanes.map(begunLane);
  useExperiment.setState({ lanes: first, networks: networkCount(first), notice });
  const earlier = earlierRun(disk, ownership).catch((error: Error) => {
    if (!(error instanceof Unreadable)) keeper.complain(error);
    else addNotice(`The run that was here before cannot be gone on with: ${error.message}`);
    return undefined;
  });
  const found = await Promise.race([earlier, wait(PATIENCE)]);
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
    begin(lanes.map(beginningOf));
    follow();
    void earlier.then((found) => found && goOnLate(found, drafts));
  };
}

/** @param drafts what the page has begun with meanwhile: where anything has happened since, that stays */
function goOnLate(found: Earlier, drafts: readonly unknown[]): void {
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
    keeper.follow(everyNetwork(lanes), everyNetwork(before.lanes));
    address.follow(lanes);
  });
  address.follow(useExperiment.getState().lanes);
  window.addEventListener('hashchange', () => void beginAddress());
  if (!isAddressRead()) void beginAddress();
  followLeaving(keeper, disk, () => address.write());
}

/** The experiment in the address, or else the first one; and what was wrong with the address. */
function asked(): { lanes: Beginning[]; notice?: string } {
  const shared = sharedExperiment();
  const faults = shared?.faults ?? [];
  return {
    lanes: newBeginnings(shared?.lanes ?? firstLanes(), shared?.networks ?? 1),
    notice: faults.length > 0 ? faultWords(faults) : undefined,
  };
}

/** Somebody has put another experiment in the address of the page. */
async function beginAddress(): Promise<void> {
  addressIsRead();
  beginTourOfAddress();
  if (sharedExperiment()) {
    const { lanes, notice } = asked();
    await beginWith(lanes);
    useExperiment.setState({ notice });
  }
  address.write();
}
