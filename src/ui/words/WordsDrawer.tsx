import { Drawer } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { IconButton } from '../parts/IconButton';
import { CloseIcon } from '../parts/icons';
import { useLayout } from '../parts/use-layout';
import type { WordsPlace } from './open-words';
import style from './words-drawer.module.css';

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
        {/* Mantine gives a class of the content to what lies around it, too. */}
        <div className={style.drawer}>
          <header>
            <h2>Words</h2>
            <IconButton label="Close" onClick={onClose}>
              <CloseIcon />
            </IconButton>
          </header>
          <Suspense>{place && <Words key={place} place={place} />}</Suspense>
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}
