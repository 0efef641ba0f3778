import { useMediaQuery } from '@mantine/hooks';

/** How much room the page has; the same bounds stand in the styles. */
export interface PageLayout {
  /** All menus stand in the bar above; else some are entries of one. */
  menusStand: boolean;
  /** The sheet pushes the charts aside; else it covers them. */
  sheetPushes: boolean;
  /** The panel stands beside the charts; else it is a drawer. */
  panelStands: boolean;
  /** The transport is at the bottom, under the thumb. */
  isPhone: boolean;
}

export function useLayout(): PageLayout {
  return {
    menusStand: useMedia('(min-width: 1440px)'),
    sheetPushes: useMedia('(min-width: 1360px)'),
    panelStands: useMedia('(min-width: 1024px)'),
    isPhone: useMedia('(max-width: 639.98px)'),
  };
}

/** Right from the first render, since no server draws this page. */
const useMedia = (query: string) => useMediaQuery(query, undefined, { getInitialValueInEffect: false });
