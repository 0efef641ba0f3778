import { useExperiment } from '../../../state/experiment';
import { focusLater } from '../../parts/focus-later';
import { useWaitingCount } from '../sheet/use-waiting-count';
import { waitingCountWords } from '../sheet/waiting';
import classes from './topbar.module.css';

/** That changes wait for a reset, and the two ways on: for pages on which the panel that says so is out of sight. */
export function WaitingStrip() {
  const count = useWaitingCount();
  const { undo, reset } = useExperiment.getState();
  // The strip goes: play, which is what comes next, takes the focus.
  const end = (act: () => void) => () => {
    act();
    focusLater('#play');
  };
  if (count === 0) return null;
  return (
    <section className={classes.waiting} data-waiting aria-label="Changes that wait for a reset">
      <p>{waitingCountWords(count)}</p>
      <button type="button" onClick={end(undo)}>
        Undo
      </button>
      <button type="button" onClick={end(reset)}>
        Reset and apply
      </button>
    </section>
  );
}
