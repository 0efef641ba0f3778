import { Menu } from '@mantine/core';
import { useState } from 'react';
import { hidden } from '../../parts/view';
import { RunsDrawer } from '../../runs/RunsDrawer';
import { FileItems } from './FileItems';
import classes from './topbar.module.css';

/** Networks as files, and the runs that are kept in the browser. */
export function FileMenu() {
  const [runsOpened, setRunsOpened] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={220} floatingStrategy="fixed">
        <Menu.Target>
          <button type="button" className={classes.word} data-opens="runs">
            File
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {!hidden.has('runs') && (
            <>
              <Menu.Item onClick={() => setRunsOpened(true)}>Runs …</Menu.Item>
              <Menu.Divider />
            </>
          )}
          <FileItems />
        </Menu.Dropdown>
      </Menu>
      <RunsDrawer opened={runsOpened} onClose={() => setRunsOpened(false)} />
    </>
  );
}
