import { Logo } from './Logo';
import classes from './topbar.module.css';

/** The name of the page. */
export const Brand = ({ hidden = false }) => (
  <div className={hidden ? 'visually-hidden' : classes.brand}>
    <Logo />
    <h1>Tau Playground</h1>
  </div>
);
