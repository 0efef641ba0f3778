import { Drawer } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useLayout } from '../layout/use-layout';
import type { WordsPlace } from './open-words';

const Words = lazy(() => import('./Words').then(({ Words }) => ({ default: Words })));

interface WordsDrawerProps {
  /** Nothing while it is closed. */
  place: WordsPlace | undefined;
  onClose(): void;
}

/**
 * The words of the page, beside what they are about: nothing is dimmed and everything goes on. On a phone they come
 * from below. They are loaded when they are first asked for.
 */
export function WordsDrawer({ place, onClose }: WordsDrawerProps) {
  const { isPhone } = useLayout();
  const room = isPhone
    ? ({ position: 'bottom', size: '72dvh' } as const)
    : ({ position: 'right', size: 400 } as const);
  return (
    <Drawer.Root opened={place !== undefined} onClose={onClose} lockScroll={false} {...room}>
      <Drawer.Content aria-label="Words">
        <Suspense>{place && <Words key={place} place={place} onClose={onClose} />}</Suspense>
      </Drawer.Content>
    </Drawer.Root>
  );
}
