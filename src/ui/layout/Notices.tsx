import { useExperiment } from '../../state/experiment';
import { useShallow } from '../../state/shallow';
import { IconButton } from '../controls/IconButton';
import { CloseIcon } from '../controls/icons';
import { LaneName } from '../controls/LaneName';
import { useReading } from '../controls/readout/use-reading';
import { gentlerRate, troubleWords } from '../controls/readout/words';
import { Symbols } from '../theme/Symbols';
import classes from './notices.module.css';

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
      <IconButton label="Dismiss" onClick={() => setNotice(undefined)}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}

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
        <button type="button" onClick={() => back(id, rate)}>
          Back to <span className="symbol">N</span> = {backTo}
          {rate !== undefined && `, learning rate ${rate}`}
        </button>
      )}
      {!diverged && (
        <button type="button" onClick={play}>
          {reading.step > 0 ? `Go on from epoch ${reading.epoch}` : 'Try again'}
        </button>
      )}
    </div>
  );
}
