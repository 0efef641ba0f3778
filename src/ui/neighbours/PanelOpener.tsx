import { type ReactNode, useRef, useState } from 'react';
import icon from '../parts/icon-button.module.css';
import { CloseIcon, SlidersIcon } from '../parts/icons';
import classes from './neighbours.module.css';

/** A button that opens the panel over the page, where there is no room beside it. */
export function PanelOpener({ name, children }: { name: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`${icon.button} ${classes.opener}`}
        aria-label={name}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <SlidersIcon />
      </button>
      <dialog
        ref={dialog}
        className={classes.dialog}
        aria-label={name}
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
    </>
  );
}
