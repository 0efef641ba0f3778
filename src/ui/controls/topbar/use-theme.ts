import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';

/** The page's colour scheme: the system's, until a person chooses the other one. */
export function useTheme() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? ('light' as const) : ('dark' as const);

  // The browser's own bars follow the page.
  useEffect(() => {
    const color = getComputedStyle(document.documentElement).getPropertyValue('--bg');
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      meta.content = scheme && color;
    }
  }, [scheme]);

  return { other, toggle: () => setColorScheme(other) };
}
