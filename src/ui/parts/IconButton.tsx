import { Tooltip } from '@mantine/core';
import type { ComponentProps } from 'react';
import classes from './icon-button.module.css';
import { useShortcutsOn } from './shortcuts-on';

interface IconButtonProps extends ComponentProps<'button'> {
  /** The accessible name, shown as a tooltip. */
  label: string;
  /** The key that does the same. */
  shortcut?: string;
}

/** A button that is only an icon. */
export function IconButton({ label, shortcut, className = '', ...rest }: IconButtonProps) {
  const [on] = useShortcutsOn();
  const key = on ? shortcut : undefined;
  return (
    <Tooltip
      label={key ? `${label} (${key})` : label}
      openDelay={400}
      disabled={rest['aria-expanded'] === true} // it would lie over what has opened
    >
      <button
        type="button"
        aria-label={label}
        aria-keyshortcuts={key}
        className={`${classes.button} ${className}`}
        {...rest}
      />
    </Tooltip>
  );
}
