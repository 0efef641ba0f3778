import type { Updates } from '../engines/calibrate';

/** Before that many updates and ms, compilers are still at work; but nobody waits longer than the last. */
const WARM_UPDATES = 50;
const WARM_MS = 150;
const WARM_ENOUGH_MS = 1000;

/** By the clock it counts where something else has a processor for a moment: what threads share is timed so many times as long. */
export const BY_THE_CLOCK = 5;

/**
 * Warms up; then every `measure` returns ms per update.
 * @param clock in ms
 * @param ms how long a measurement takes at least, where that is more than one update
 */
export async function stopwatch(run: Updates, clock: () => number, ms: number) {
  const time = async (count: number) => {
    const begun = clock();
    await run(count);
    return (clock() - begun) / count;
  };
  const begun = clock();
  let quickest = Number.POSITIVE_INFINITY;
  for (let done = 0; ; done++) {
    const passed = clock() - begun;
    if ((done >= WARM_UPDATES && passed >= WARM_MS) || passed >= WARM_ENOUGH_MS) break;
    quickest = Math.min(quickest, await time(1));
  }
  const count = Math.max(1, Math.round(ms / quickest));
  return {
    count,
    /** Does an update that is not timed: threads that have slept take one to wake, as they never do in training. */
    wake: () => run(1),
    measure: () => time(count),
  };
}
