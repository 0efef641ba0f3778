import { useLayoutEffect } from 'react';
import { useExperiment } from '../../../state/experiment';
import { networkCount } from '../../../state/network-count';
import buttons from '../../theme/button.module.css';
import { Symbols } from '../../theme/Symbols';
import { useWaitingCount } from './use-waiting-count';
import { meanwhileWords, waitingCountWords, waitingOf } from './waiting';
import classes from './waiting-bar.module.css';

/** How many changes wait for a reset, and the two ways on from there. */
export function WaitingBar() {
  // A text, so that it is drawn anew only when it reads differently.
  const count = useWaitingCount();
  const meanwhile = useExperiment(({ lanes }) => meanwhileWords(waitingOf(lanes), networkCount(lanes)));
  const waits = count > 0;
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
  return (
    <footer className={classes.waiting}>
      <p>
        <b>{waitingCountWords(count)}</b> <Symbols>{meanwhile}</Symbols>
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
