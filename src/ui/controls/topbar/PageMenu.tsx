import { Menu } from '@mantine/core';
import { useContext, useState } from 'react';
import type { Part } from '../../../config/view';
import { useExperiment } from '../../../state/experiment';
import { useTour } from '../../../state/tour';
import { IconButton } from '../../parts/IconButton';
import { DiceIcon, MenuIcon, MoonIcon, ResetIcon, SunIcon } from '../../parts/icons';
import { hidden as hiddenByAddress } from '../../parts/view';
import { RunsDrawer } from '../../runs/RunsDrawer';
import { OpenWordsContext } from '../../words/open-words';
import { ShareDrawer } from '../share/ShareDrawer';
import { useWaitingCount } from '../sheet/use-waiting-count';
import { isUntrained } from '../transport/phase';
import { FileItems } from './FileItems';
import { PAGES } from './PageLinks';
import { useTheme } from './use-theme';

/** What the menu offers besides the transport, where the address leaves nothing out. */
const ITEMS = ['share', 'runs', 'file', 'tour', 'pages', 'words', 'theme'] as const;

interface Props {
  withTransport: boolean;
  /** What stands in the bar instead. */
  inBar: readonly Part[];
}

/** Where the bar is narrow: everything in it that is not needed all the time. */
export function PageMenu({ withTransport, inBar }: Props) {
  const hidden = new Set([...hiddenByAddress, ...inBar]);
  const openWords = useContext(OpenWordsContext);
  const [opened, setOpened] = useState<'share' | 'runs'>();
  const { other, toggle } = useTheme();
  const close = () => setOpened(undefined);
  if (!withTransport && ITEMS.every((item) => hidden.has(item))) return null;
  return (
    <>
      {/* It may scroll where the screen is low: then its items take the focus by Tab, too. */}
      <Menu position="bottom-end" width={240} menuItemTabIndex={0} floatingStrategy="fixed">
        <Menu.Target>
          <IconButton label="Menu" data-opens="runs" data-begins-tour>
            <MenuIcon />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {withTransport && <BeginAnewItems />}
          {!hidden.has('share') && <Menu.Item onClick={() => setOpened('share')}>Share …</Menu.Item>}
          {!hidden.has('runs') && <Menu.Item onClick={() => setOpened('runs')}>Runs …</Menu.Item>}
          {!hidden.has('file') && <FileItems />}
          {!hidden.has('tour') && <Menu.Item onClick={useTour.getState().begin}>Tour</Menu.Item>}
          {!hidden.has('pages') &&
            PAGES.slice(1).map(([name, folder]) => (
              <Menu.Item key={name} component="a" href={`./${folder}`}>
                {name}
              </Menu.Item>
            ))}
          {ITEMS.slice(-2).some((item) => !hidden.has(item)) && <Menu.Divider />}
          {!hidden.has('words') && <Menu.Item onClick={() => openWords()}>Words …</Menu.Item>}
          {!hidden.has('theme') && (
            <Menu.Item leftSection={other === 'dark' ? <MoonIcon /> : <SunIcon />} onClick={toggle}>
              Switch to {other}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ShareDrawer opened={opened === 'share'} onClose={close} />
      <RunsDrawer opened={opened === 'runs'} onClose={close} />
    </>
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
