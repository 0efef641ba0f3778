import type { MouseEvent } from 'react';
import { useExperiment } from '../../../state/experiment';
import { IconButton } from '../../parts/IconButton';
import { DiceIcon, ResetIcon, StepIcon } from '../../parts/icons';
import { useWaitingCount } from '../sheet/use-waiting-count';
import { PlayButton } from './PlayButton';
import { isUntrained } from './phase';
import classes from './transport.module.css';

/** Play, one epoch, reset and a new seed; `short` leaves out what begins anew. */
export function Transport({ short = false }: { short?: boolean }) {
  return (
    <fieldset className={classes.transport} data-transport aria-label="Training">
      <PlayButton />
      <IconButton label="One epoch" shortcut="E" onClick={useExperiment.getState().oneEpoch}>
        <StepIcon />
      </IconButton>
      {!short && <BeginAnew />}
    </fieldset>
  );
}

/** After a click with the mouse Space plays, as it did before; who presses keys stays on the button. */
const thenPlay = (act: () => void) => (event: MouseEvent) => {
  act();
  if (event.detail > 0) document.getElementById('play')?.focus();
};

function BeginAnew() {
  const { reset, newSeed } = useExperiment.getState();
  const untrained = useExperiment(({ lanes }) => isUntrained(lanes));
  const waiting = useWaitingCount();
  return (
    <>
      <IconButton
        label={waiting > 0 ? 'Reset and apply' : 'Reset'}
        shortcut="R"
        // Not `disabled`: pressed, it would lose the focus.
        aria-disabled={untrained}
        onClick={untrained ? undefined : thenPlay(reset)}
      >
        <ResetIcon />
      </IconButton>
      <IconButton label="New seed" shortcut="S" onClick={thenPlay(newSeed)}>
        <DiceIcon />
      </IconButton>
    </>
  );
}
