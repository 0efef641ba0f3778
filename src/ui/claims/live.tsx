import { CLAIMS } from '../../claims';
import { useClaimTests } from '../../state/claim-tests';
import { download } from '../files/download';
import { takePlace } from '../parts/take-place';
import { evidenceCsv } from './evidence-csv';
import { Shell } from './Shell';
import { shipped } from './shipped';

/** All of the page that trains: fetched when it is first asked for, it takes the place of what was built. */

let shown = false;

/** Puts the page that answers in the place of the one that was built. */
export function showLive(): void {
  if (shown) return;
  shown = true;
  useClaimTests.getState().load();
  takePlace(<Shell />);
}

/** Trains fresh networks for a claim, or for all. */
export function test(id?: string): void {
  showLive();
  useClaimTests.getState().test(named(id));
}

const named = (id?: string) => CLAIMS.filter((claim) => id === undefined || claim.id === id);

/** Forgets what was trained here for a claim. */
export const forget = (id?: string): void => useClaimTests.getState().forget(named(id));

export const stop = (): void => useClaimTests.getState().stop();

/** Saves all numbers of the evidence, and of what was trained here. */
export function saveCsv(): void {
  const content = evidenceCsv({
    shipped: shipped?.conditions ?? {},
    tested: useClaimTests.getState().tested,
  });
  download({ name: 'tau-playground-evidence.csv', content, type: 'text/csv' });
}
