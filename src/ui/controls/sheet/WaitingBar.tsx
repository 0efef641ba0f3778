import { useLayoutEffect } from 'react';
import { useExperiment } from '../../../state/experiment';
import buttons from '../../theme/button.module.css';
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
  const waits = meanwhile !== '';
  // It takes room from the rows: the setting that was just changed stays in view.
  useLayoutEffect(() => {
    if (waits) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [waits]);
  const { undo, reset } = useExperiment.getState();
  // The bar goes: the setting that waited takes the focus.
  const end = (act: () => void) => () => {
    const find = (selector: string) => document.querySelector<HTMLElement>(selector);
    (find('[data-waits="true"]') ?? find('[data-place="experiment"]'))?.focus();
    act();
  };
  if (!waits) return null;
  const [count, rest] = meanwhile.split('|');
  return (
    <footer className={classes.waiting}>
      <p>
        <b>{count}</b> <Symbols>{rest}</Symbols>
      </p>
      <button type="button" className={buttons.button} onClick={end(undo)}>
        Undo
      </button>
      <button type="button" className={buttons.filled} onClick={end(reset)}>
        Reset and apply
      </button>
    </footer>
  );
}
