import { Drawer } from '@mantine/core';
import { focusLater } from '../focus-later';
import { IconButton } from '../IconButton';
import { CloseIcon } from '../icons';
import { ShareForm } from './ShareForm';
import classes from './share.module.css';

/** The same where the bar is narrow: over the page, from an entry of its menu. */
export function ShareDrawer({ opened, onClose }: { opened: boolean; onClose(): void }) {
  // The entry of the menu that opened it is gone: the menu's button takes the focus.
  const close = () => {
    onClose();
    focusLater('[data-opens="runs"]');
  };
  return (
    <Drawer.Root opened={opened} onClose={close} position="right" size={420}>
      <Drawer.Overlay />
      <Drawer.Content aria-label="Share" className={classes.drawer}>
        <header>
          <h2>Share</h2>
          <IconButton label="Close" onClick={close}>
            <CloseIcon />
          </IconButton>
        </header>
        <ShareForm />
      </Drawer.Content>
    </Drawer.Root>
  );
}
