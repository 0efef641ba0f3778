import { useExperiment } from '../../state/experiment';
import type { Lane } from '../../state/lane';
import { useShallow } from '../../state/shallow';
import { RemovedNote } from '../controls/RemovedNote';
import { phaseOf } from '../controls/transport/phase';
import { LaneNames } from '../lane/LaneName';
import { andOn } from '../parts/focus-later';
import { IconButton } from '../parts/IconButton';
import { CloseIcon } from '../parts/icons';
import { later } from '../parts/later';
import buttons from '../theme/button.module.css';
import classes from './notices.module.css';

const Troubles = later(async () => (await import('./Troubles')).Troubles);

/** Quiet lines above the headline: what went wrong with a lane, with the way on, and with what was last tried. */
export function Notices() {
  return (
    <>
      <Troubles />
      <Late />
      <RemovedNote className={classes.notice} />
      <Notice />
    </>
  );
}

function Notice() {
  const notice = useExperiment(({ notice }) => notice);
  const { setNotice } = useExperiment.getState();
  if (!notice) return null;
  return (
    <div className={classes.notice} role="alert">
      <p>{notice}</p>
      <IconButton label="Dismiss" onClick={andOn(() => setNotice(undefined))}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}

/** Lanes that were added during a run do not start by themselves: whoever adds one wants to set it up first. */
function Late() {
  const ids = useExperiment(
    useShallow(({ lanes }) => (phaseOf(lanes) === 'running' ? lanes.filter(isLate).map(({ id }) => id) : [])),
  );
  const { play } = useExperiment.getState();
  if (ids.length === 0) return null;
  return (
    <div className={classes.notice}>
      <p>
        <LaneNames ids={ids} /> {ids.length > 1 ? 'wait' : 'waits'} to be set up, and can then join the
        others.
      </p>
      <button type="button" className={buttons.filled} onClick={andOn(play)}>
        {ids.length > 1 ? 'Train them too' : 'Train it too'}
      </button>
    </div>
  );
}

const isLate = ({ status, step, asked }: Lane) => status === 'paused' && step === 0 && !asked;
