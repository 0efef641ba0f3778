import { Popover } from '@mantine/core';
import { later } from '../../later';
import bar from '../topbar/topbar.module.css';

const ShareForm = later(async () => (await import('./ShareForm')).ShareForm);

/** The address of the experiment, to be given to somebody else. */
export function ShareMenu() {
  return (
    <Popover position="bottom-end" width={380} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={bar.word}>
          Share
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Share">
        <ShareForm />
      </Popover.Dropdown>
    </Popover>
  );
}
