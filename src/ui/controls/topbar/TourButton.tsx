import { useTour } from '../../../state/tour';
import classes from './topbar.module.css';

/** Begins the tour, or begins it again. */
export const TourButton = () => (
  <button type="button" className={classes.word} data-begins-tour onClick={useTour.getState().begin}>
    Tour
  </button>
);
