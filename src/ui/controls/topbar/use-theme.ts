import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { colourBrowserBars } from '../../theme/browser-bars';

/** The page's colour scheme: the system's, until a person chooses the other one. */
export function useTheme() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? ('light' as const) : ('dark' as const);

  // The browser's own bars follow the page, in a frame that has to work out its styles anyway.
  useEffect(() => {
    const frame = requestAnimationFrame(() => scheme && colourBrowserBars());
    return () => cancelAnimationFrame(frame);
  }, [scheme]);

  return { other, toggle: () => setColorScheme(other) };
}
