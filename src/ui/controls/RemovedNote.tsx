import { useExperiment } from '../../state/experiment';
import { IconButton } from '../parts/IconButton';
import { CloseIcon } from '../parts/icons';
import { fullName } from '../text/lane-names';
import buttons from '../theme/button.module.css';
import { Symbols } from '../theme/Symbols';

/** That a lane was removed, and the way to have it back. */
export function RemovedNote({ className }: { className: string }) {
  const name = useExperiment(
    ({ removed, lanes }) => removed && fullName(removed.lane, [...lanes, removed.lane]),
  );
  const { restoreLane, forgetRemoved } = useExperiment.getState();
  if (!name) return null;
  return (
    <div className={className} role="alert">
      <p>
        <Symbols>{`Removed ${name}.`}</Symbols>
      </p>
      <button type="button" className={buttons.button} onClick={restoreLane}>
        Undo
      </button>
      <IconButton label="Dismiss" onClick={forgetRemoved}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
