import { Drawer } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { focusLater } from '../controls/focus-later';
import { IconButton } from '../controls/IconButton';
import { CloseIcon } from '../controls/icons';
import classes from './runs.module.css';

const RunsTable = lazy(() => import('./RunsTable').then(({ RunsTable }) => ({ default: RunsTable })));

/** All runs that are kept in this browser, over the page; the table is loaded when it is first asked for. */
export function RunsDrawer({ opened, onClose }: { opened: boolean; onClose(): void }) {
  // The entry of the menu that opened it is gone: the menu's button takes the focus.
  const close = () => {
    onClose();
    focusLater('[data-opens="runs"]');
  };
  return (
    <Drawer.Root opened={opened} onClose={close} position="right" size={1240}>
      <Drawer.Overlay />
      <Drawer.Content aria-label="Runs" className={classes.drawer}>
        <header>
          <h2>Runs</h2>
          <IconButton label="Close" onClick={close}>
            <CloseIcon />
          </IconButton>
        </header>
        <Suspense fallback={<p className={classes.empty}>Reading the runs …</p>}>
          <RunsTable onDone={close} />
        </Suspense>
      </Drawer.Content>
    </Drawer.Root>
  );
}
