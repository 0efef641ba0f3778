import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** What can have the focus in a page that was built. */
const FOCUSABLE = 'a, button, input, select, summary, article, main, [tabindex="0"]';

/** Puts a page that answers in the place of the one that was built, which is the same; what has the focus keeps it. */
export function takePlace(page: ReactNode): void {
  const place = document.getElementById('root') as HTMLElement;
  // What is built for another width is not seen.
  const all = () =>
    [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (element) => element.getClientRects().length > 0,
    );
  const focused = all().indexOf(document.activeElement as HTMLElement);
  const root = createRoot(place);
  flushSync(() => root.render(<StrictMode>{page}</StrictMode>));
  all()[focused]?.focus({ preventScroll: true });
  place.dataset.live = 'true';
}
