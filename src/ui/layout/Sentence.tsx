import { styleOf } from '../text/lane-style';
import classes from './invitation.module.css';

/**
 * What the default experiment shows.
 * @param ids of the single-head and the multi-head lane
 */
export const Sentence = ({ ids: [single, multi] }: { ids: readonly number[] }) => (
  <p className={classes.sentence}>
    Two networks learn to remember more and more bits:{' '}
    <b style={{ color: styleOf({ id: single }).text }}>one</b> drops each task for the next,{' '}
    <b style={{ color: styleOf({ id: multi }).text }}>the other</b> keeps them all, and only one slows its
    neurons down.
  </p>
);
