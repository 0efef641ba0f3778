import { Drawer } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { IconButton } from '../controls/IconButton';
import { CloseIcon } from '../controls/icons';
import classes from './runs.module.css';

const RunsTable = lazy(() => import('./RunsTable').then(({ RunsTable }) => ({ default: RunsTable })));

/** All runs that are kept in this browser, over the page; the table is loaded when it is first asked for. */
export function RunsDrawer({ opened, onClose }: { opened: boolean; onClose(): void }) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={1240}>
      <Drawer.Overlay />
      <Drawer.Content aria-label="Runs" className={classes.drawer}>
        <header>
          <h2>Runs</h2>
          <IconButton label="Close" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </header>
        <Suspense fallback={<p className={classes.empty}>Reading the runs …</p>}>
          <RunsTable onDone={onClose} />
        </Suspense>
      </Drawer.Content>
    </Drawer.Root>
  );
}
