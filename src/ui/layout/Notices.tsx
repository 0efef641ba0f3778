import { Fragment } from 'react';
import { useExperiment } from '../../state/experiment';
import type { Lane } from '../../state/lane';
import { useShallow } from '../../state/shallow';
import { focusLater } from '../controls/focus-later';
import { IconButton } from '../controls/IconButton';
import { CloseIcon } from '../controls/icons';
import { LaneName } from '../controls/LaneName';
import { RemovedNote } from '../controls/RemovedNote';
import { useReading } from '../controls/readout/use-reading';
import { gentlerRate, troubleWords } from '../controls/readout/words';
import { phaseOf } from '../controls/transport/phase';
import buttons from '../theme/button.module.css';
import { Symbols } from '../theme/Symbols';
import classes from './notices.module.css';

/** The button goes with its line: play, which is what comes next, takes the focus. */
const andOn = (act: () => void) => () => {
  act();
  focusLater('#play');
};

/** Quiet lines above the headline: what went wrong with a lane, with the way on, and with what was last tried. */
export function Notices() {
  const troubled = useExperiment(
    useShallow(({ lanes }) => lanes.filter(({ trouble }) => trouble).map(({ id }) => id)),
  );
  return (
    <>
      {troubled.map((id) => (
        <Trouble key={id} id={id} />
      ))}
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
        {ids.map((id, i) => (
          <Fragment key={id}>
            {i > 0 && ' and '}
            <LaneName id={id} hued />
          </Fragment>
        ))}{' '}
        {ids.length > 1 ? 'wait' : 'waits'} to be set up, and can then join the others.
      </p>
      <button type="button" className={buttons.filled} onClick={andOn(play)}>
        {ids.length > 1 ? 'Train them too' : 'Train it too'}
      </button>
    </div>
  );
}

const isLate = ({ status, step }: Lane) => status === 'paused' && step === 0;

function Trouble({ id }: { id: number }) {
  const reading = useReading(id);
  const { back, play } = useExperiment.getState();
  const rate = useExperiment(({ lanes }) => {
    const lane = lanes.find((lane) => lane.id === id);
    return lane && gentlerRate(lane);
  });
  const diverged = reading.status === 'diverged';
  const backTo = reading.trouble?.backTo;
  return (
    <div className={classes.notice}>
      <p>
        <LaneName id={id} hued />: <Symbols>{troubleWords(reading) ?? ''}</Symbols>
      </p>
      {diverged && backTo !== undefined && (
        <button type="button" className={buttons.filled} onClick={andOn(() => back(id, rate))}>
          Back to <span className="symbol">N</span> = {backTo}
          {rate !== undefined && `, learning rate ${rate}`}
        </button>
      )}
      {!diverged && (
        <button type="button" className={buttons.filled} onClick={andOn(play)}>
          {reading.step > 0 ? `Go on from epoch ${reading.epoch}` : 'Try again'}
        </button>
      )}
    </div>
  );
}
