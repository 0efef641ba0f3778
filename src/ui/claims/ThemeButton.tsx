import buttons from '../parts/icon-button.module.css';
import { MoonIcon, SunIcon } from '../parts/icons';
import classes from './claims.module.css';

/** Light and dark; what it does is heard by the page's script, which is there without any of React. */
export const ThemeButton = () => (
  <button
    type="button"
    className={buttons.button}
    aria-label="Switch between light and dark"
    data-does="theme"
  >
    <span className={classes.moon}>
      <MoonIcon />
    </span>
    <span className={classes.sun}>
      <SunIcon />
    </span>
  </button>
);
