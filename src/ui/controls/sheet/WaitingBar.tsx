import { useExperiment } from '../../../state/experiment';
import { Symbols } from '../../theme/Symbols';
import { meanwhileWords, waitingCountWords, waitingOf } from './waiting';
import classes from './waiting-bar.module.css';

/** How many changes wait for a reset, and the two ways on from there. */
export function WaitingBar() {
  // A text, so that it is drawn anew only when it reads differently.
  const meanwhile = useExperiment(({ lanes }) => {
    const waiting = waitingOf(lanes);
    return waiting.length > 0 ? `${waitingCountWords(waiting.length)}|${meanwhileWords(waiting)}` : '';
  });
  const { undo, reset } = useExperiment.getState();
  if (!meanwhile) return null;
  const [count, rest] = meanwhile.split('|');
  return (
    <footer className={classes.waiting}>
      <p>
        <b>{count}</b> <Symbols>{rest}</Symbols>
      </p>
      <button type="button" onClick={undo}>
        Undo
      </button>
      <button type="button" onClick={reset}>
        Reset and apply
      </button>
    </footer>
  );
}
