import type { LaneSummary } from './run';

/** Who has trained for so long, in seconds, would be sorry to lose it. */
const LONG = 600;

/**
 * Asks the browser not to clear away what this site keeps when room gets short; some browsers ask the reader in turn, and so
 * it is for long runs alone.
 * @returns whether it was asked
 */
export function askToStay(lanes: readonly Pick<LaneSummary, 'seconds'>[]): boolean {
  if (!lanes.some(({ seconds }) => seconds >= LONG)) return false;
  navigator.storage?.persist?.().catch(() => {}); // then it is kept as long as there is room
  return true;
}
