import { Menu } from '@mantine/core';
import { useExperiment } from '../../../state/experiment';
import { IconButton } from '../IconButton';
import { DiceIcon, MenuIcon, MoonIcon, ResetIcon, SunIcon } from '../icons';
import { isUntrained } from '../transport/phase';
import { NetworkItems } from './NetworkItems';
import { useTheme } from './use-theme';

/** Where the bar is narrow: everything in it that is not needed all the time. */
export function PageMenu({ withTransport }: { withTransport: boolean }) {
  const { other, toggle } = useTheme();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton label="Menu">
          <MenuIcon />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {withTransport && <BeginAnewItems />}
        <NetworkItems />
        <Menu.Divider />
        <Menu.Item leftSection={other === 'dark' ? <MoonIcon /> : <SunIcon />} onClick={toggle}>
          Switch to {other}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function BeginAnewItems() {
  const { reset, newSeed } = useExperiment.getState();
  const untrained = useExperiment(({ lanes }) => isUntrained(lanes));
  return (
    <>
      <Menu.Item leftSection={<ResetIcon />} disabled={untrained} onClick={reset}>
        Reset
      </Menu.Item>
      <Menu.Item leftSection={<DiceIcon />} onClick={newSeed}>
        New seed
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}
