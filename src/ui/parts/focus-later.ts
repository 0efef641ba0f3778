import type { RefObject } from 'react';

/** Moves the focus once what was just done is drawn: for a button that goes, or goes to sleep, when it is pressed. */
export function focusLater(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus());
}

/** For a button that goes with its line: play, which is what comes next, takes the focus. */
export const andOn = (act: () => void) => () => {
  act();
  focusLater('#play');
};

/**
 * Moves the focus into what just came, for an effect: a drawer that opens around it first notes where the focus was, to
 * give it back.
 */
export function focusSoon(element: RefObject<HTMLElement | null>): () => void {
  const timer = setTimeout(() => element.current?.focus());
  return () => clearTimeout(timer);
}
