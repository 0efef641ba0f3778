/**
 * Puts an address in the place of the page's, with what its history entry is to hold. Where the browser refuses, the
 * old one stays: a frame without an origin may change none, and no page may do so a hundred times in half a minute.
 */
export function replaceAddress(state: unknown, address: string): void {
  try {
    window.history.replaceState(state, '', address);
  } catch {}
}
