import type { Disk } from './storage/disk';
import type { Keeper } from './storage/keeper';

/**
 * Keeps what can be kept when the page is left. A page that has let go of its run and its database may wait in the
 * browser's back-forward cache, and goes on when it is gone back to.
 * @param onReturn called once it has its run again, or another one
 */
export function followLeaving(keeper: Keeper, disk: Disk, onReturn: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keeper.flush();
  });
  window.addEventListener('pagehide', ({ persisted }) => {
    void keeper.flush();
    keeper.leave();
    if (persisted) disk.close();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void keeper.comeBack().then(onReturn);
  });
}
