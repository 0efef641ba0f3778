import { useMemoOn } from './use-memo-on';
import { useScheme } from './use-scheme';

/** What the theme's tokens stand for, for what is painted pixel by pixel; asked anew when the theme changes. */
export function useTokens<T extends Record<string, string>>(names: T): T {
  const now = useScheme();
  return useMemoOn([names, now], () => {
    const style = getComputedStyle(document.documentElement);
    const entries = Object.entries(names).map(([key, name]) => [key, style.getPropertyValue(name).trim()]);
    return Object.fromEntries(entries) as T;
  });
}
