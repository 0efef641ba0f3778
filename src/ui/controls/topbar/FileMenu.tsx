import { Menu } from '@mantine/core';
import { NetworkItems } from './NetworkItems';
import classes from './topbar.module.css';

/** Networks as files. */
export function FileMenu() {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button type="button" className={classes.word}>
          File
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <NetworkItems />
      </Menu.Dropdown>
    </Menu>
  );
}
