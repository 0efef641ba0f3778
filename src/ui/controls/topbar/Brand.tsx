import { Logo } from './Logo';
import classes from './topbar.module.css';

interface Props {
  hidden?: boolean;
  /** A paragraph where the page has a heading of its own. */
  as?: 'h1' | 'p';
}

/** The name of the playground. */
export const Brand = ({ hidden = false, as: Name = 'h1' }: Props) => (
  <div className={hidden ? 'visually-hidden' : classes.brand}>
    <Logo />
    <Name>Tau Playground</Name>
  </div>
);
