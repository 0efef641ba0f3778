import { lazy, Suspense } from 'react';
import { focusLater } from '../parts/focus-later';
import { SideDrawer } from '../parts/SideDrawer';
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
    <SideDrawer title="Runs" opened={opened} onClose={close} size={1240}>
      <Suspense fallback={<p className={classes.empty}>Reading the runs …</p>}>
        <RunsTable onDone={close} />
      </Suspense>
    </SideDrawer>
  );
}
