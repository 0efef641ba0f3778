import { type ReactNode, StrictMode, startTransition, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';

/** What can have the focus in a page that was built. */
const FOCUSABLE = 'a, button, input, select, summary, article, main, [tabindex="0"]';

/**
 * Puts a page that answers in the place of the one that was built, which is the same; what has the focus keeps it. It is made
 * in between whatever else the browser does, as a phone takes half a second for it; until then the built one stands.
 */
export async function takePlace(page: ReactNode): Promise<void> {
  const place = document.getElementById('root') as HTMLElement;
  // What is built for another width is not seen.
  const all = () =>
    [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (element) => element.getClientRects().length > 0,
    );
  const focusedNow = () => all().indexOf(document.activeElement as HTMLElement);
  let focused = focusedNow();
  const follow = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      // What went with the built page had the focus to the end.
      if ((target as Element).isConnected) focused = focusedNow();
    });
  const taken = new AbortController();
  for (const type of ['focusin', 'focusout'] as const)
    place.addEventListener(type, follow, { signal: taken.signal });
  const root = createRoot(place);
  await new Promise<void>((resolve) => {
    startTransition(() => root.render(<Live onLive={resolve}>{page}</Live>));
  });
  taken.abort();
  all()[focused]?.focus({ preventScroll: true });
  place.dataset.live = 'true';
}

/** A page that says when it is there. */
function Live({ onLive, children }: { onLive(): void; children: ReactNode }) {
  useLayoutEffect(onLive, [onLive]);
  return <StrictMode>{children}</StrictMode>;
}
