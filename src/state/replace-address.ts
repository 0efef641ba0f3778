/** The address as the page has read it, or written it since. */
let known: string | undefined;

/** From now on the page goes by the address that it has. */
export function addressIsRead(): void {
  known = window.location.href;
}

/** Whether nobody has put another address there that the page has yet to hear of. */
export const isAddressRead = (): boolean => window.location.href === known;

/**
 * Puts an address in the place of the page's, with what its history entry is to hold. Where the browser refuses, the
 * old one stays: a frame without an origin may change none, and no page may do so a hundred times in half a minute.
 */
export function replaceAddress(state: unknown, address: string): void {
  const wasRead = isAddressRead();
  try {
    window.history.replaceState(state, '', address);
  } catch {}
  if (wasRead) addressIsRead();
}
