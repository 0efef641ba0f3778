import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import { CloseIcon } from './icons';
import classes from './side-drawer.module.css';

interface SideDrawerProps {
  title: string;
  opened: boolean;
  onClose(): void;
  /** As wide as this, in px, where there is room. */
  size: number;
  children: ReactNode;
}

/** Something over the page, from its right edge, under a title. */
export const SideDrawer = ({ title, opened, onClose, size, children }: SideDrawerProps) => (
  <Drawer.Root opened={opened} onClose={onClose} position="right" size={size}>
    <Drawer.Overlay />
    <Drawer.Content aria-label={title} className={classes.drawer}>
      <header>
        <h2>{title}</h2>
        <IconButton label="Close" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      {children}
    </Drawer.Content>
  </Drawer.Root>
);
