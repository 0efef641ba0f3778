import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react';
import icon from '../parts/icon-button.module.css';
import { CloseIcon } from '../parts/icons';
import classes from './neighbours.module.css';

/** The panel over the page, where there is no room beside it. */
export function PanelDialog({ ref, children }: { ref: Ref<HTMLDialogElement>; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  useImperativeHandle(ref, () => dialog.current as HTMLDialogElement);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label="Experiment"
      onToggle={({ newState }) => setOpened(newState === 'open')}
      // What is pressed is the dialog itself only beside what it holds.
      onPointerDown={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <form method="dialog">
        <button type="submit" className={icon.button} aria-label="Close">
          <CloseIcon />
        </button>
      </form>
      {opened && children}
    </dialog>
  );
}
