import { focusLater } from '../../parts/focus-later';
import { SideDrawer } from '../../parts/SideDrawer';
import { ShareForm } from './share-form';

/** The form where the bar is narrow: over the page, from an entry of its menu. */
export function ShareDrawer({ opened, onClose }: { opened: boolean; onClose(): void }) {
  // The entry of the menu that opened it is gone: the menu's button takes the focus.
  const close = () => {
    onClose();
    focusLater('[data-opens="runs"]');
  };
  return (
    <SideDrawer title="Share" opened={opened} onClose={close} size={420}>
      <ShareForm />
    </SideDrawer>
  );
}
