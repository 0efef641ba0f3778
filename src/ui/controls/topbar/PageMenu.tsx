import { Menu } from '@mantine/core';
import { useContext, useState } from 'react';
import { useExperiment } from '../../../state/experiment';
import { useTour } from '../../../state/tour';
import { RunsDrawer } from '../../runs/RunsDrawer';
import { hidden } from '../../view';
import { OpenWordsContext } from '../../words/open-words';
import { IconButton } from '../IconButton';
import { DiceIcon, MenuIcon, MoonIcon, ResetIcon, SunIcon } from '../icons';
import { copy } from '../share/copy';
import { link } from '../share/link';
import { useWaitingCount } from '../sheet/use-waiting-count';
import { isUntrained } from '../transport/phase';
import { FileItems } from './FileItems';
import { useTheme } from './use-theme';

/** Where the bar is narrow: everything in it that is not needed all the time. */
export function PageMenu({ withTransport }: { withTransport: boolean }) {
  const openWords = useContext(OpenWordsContext);
  const { other, toggle } = useTheme();
  const [runsOpened, setRunsOpened] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <IconButton label="Menu" data-opens="runs" data-begins-tour>
            <MenuIcon />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {withTransport && <BeginAnewItems />}
          {!hidden.has('share') && <Menu.Item onClick={copyLink}>Copy link</Menu.Item>}
          {!hidden.has('runs') && <Menu.Item onClick={() => setRunsOpened(true)}>Runs …</Menu.Item>}
          {!hidden.has('file') && <FileItems />}
          {!hidden.has('tour') && <Menu.Item onClick={useTour.getState().begin}>Tour</Menu.Item>}
          <Menu.Divider />
          {!hidden.has('words') && <Menu.Item onClick={() => openWords()}>Words …</Menu.Item>}
          <Menu.Item leftSection={other === 'dark' ? <MoonIcon /> : <SunIcon />} onClick={toggle}>
            Switch to {other}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RunsDrawer opened={runsOpened} onClose={() => setRunsOpened(false)} />
    </>
  );
}

/** Puts the address of the experiment on the clipboard, or where it can be copied from. */
async function copyLink() {
  const { lanes, setNotice } = useExperiment.getState();
  const address = link(lanes.map(({ draft }) => draft));
  setNotice(
    (await copy(address))
      ? 'The link to this experiment is copied.'
      : `This browser does not let the page copy. The link to this experiment: ${address}`,
  );
}

function BeginAnewItems() {
  const { reset, newSeed } = useExperiment.getState();
  const untrained = useExperiment(({ lanes }) => isUntrained(lanes));
  const waiting = useWaitingCount();
  return (
    <>
      <Menu.Item leftSection={<ResetIcon />} disabled={untrained} onClick={reset}>
        {waiting > 0 ? 'Reset and apply' : 'Reset'}
      </Menu.Item>
      <Menu.Item leftSection={<DiceIcon />} onClick={newSeed}>
        New seed
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}
