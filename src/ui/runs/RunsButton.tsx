import { useState } from 'react';
import bar from '../controls/topbar/topbar.module.css';
import { RunsDrawer } from './RunsDrawer';

/** Opens the table of runs. */
export function RunsButton() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" className={bar.word} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        Runs
      </button>
      <RunsDrawer opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
