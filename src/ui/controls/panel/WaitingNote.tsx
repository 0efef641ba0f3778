import { useExperiment } from '../../../state/experiment';
import { focusLater } from '../../parts/focus-later';
import { useWaitingCount } from '../sheet/use-waiting-count';
import { waitingCountWords } from '../sheet/waiting';
import classes from './notes.module.css';

/** That changes wait for a reset, for when the sheet in which they were made is closed. */
export function WaitingNote() {
  const count = useWaitingCount();
  const { undo, reset } = useExperiment.getState();
  // The note goes: the card above it takes the focus.
  const end = (act: () => void) => () => {
    act();
    focusLater('[data-opens="experiment"]');
  };
  if (count === 0) return null;
  return (
    <p className={classes.waiting}>
      {waitingCountWords(count)}{' '}
      <button type="button" className={classes.link} onClick={end(undo)}>
        Undo
      </button>{' '}
      <button type="button" className={classes.link} onClick={end(reset)}>
        Reset and apply
      </button>
    </p>
  );
}
