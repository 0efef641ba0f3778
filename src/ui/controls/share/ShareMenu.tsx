import { Popover } from '@mantine/core';
import bar from '../topbar/topbar.module.css';
import { ShareForm } from './share-form';

/** The address of the experiment, to be given to somebody else. */
export function ShareMenu() {
  return (
    <Popover position="bottom-end" width={380} trapFocus returnFocus floatingStrategy="fixed">
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
