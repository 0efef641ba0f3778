import { useSyncExternalStore } from 'react';

const SCHEME = 'data-mantine-color-scheme';

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: [SCHEME] });
  return () => observer.disconnect();
}

const scheme = () => document.documentElement.getAttribute(SCHEME);

/** The theme that the page has, 'light' or 'dark'; what the build draws is light. */
export const useScheme = (): string | null => useSyncExternalStore(subscribe, scheme, () => 'light');

/** How what is more looks in a map of one colour. */
export const useStronger = (): string => (useScheme() === 'dark' ? 'brighter' : 'darker');
