import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';

/** The page's colour scheme: the system's, until a person chooses the other one. */
export function useTheme() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? ('light' as const) : ('dark' as const);

  // The browser's own bars follow the page, in a frame that has to work out its styles anyway.
  useEffect(() => {
    const follow = () => {
      const color = getComputedStyle(document.documentElement).getPropertyValue('--bg');
      for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
        meta.content = scheme && color;
      }
    };
    const frame = requestAnimationFrame(follow);
    return () => cancelAnimationFrame(frame);
  }, [scheme]);

  return { other, toggle: () => setColorScheme(other) };
}
