import { useSyncExternalStore } from 'react';
import { useMemoOn } from './use-memo-on';

const SCHEME = 'data-mantine-color-scheme';

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: [SCHEME] });
  return () => observer.disconnect();
}

const scheme = () => document.documentElement.getAttribute(SCHEME);

/** What the theme's tokens stand for, for what is painted pixel by pixel; asked anew when the theme changes. */
export function useTokens<T extends Record<string, string>>(names: T): T {
  const now = useSyncExternalStore(subscribe, scheme);
  return useMemoOn([names, now], () => {
    const style = getComputedStyle(document.documentElement);
    const entries = Object.entries(names).map(([key, name]) => [key, style.getPropertyValue(name).trim()]);
    return Object.fromEntries(entries) as T;
  });
}
