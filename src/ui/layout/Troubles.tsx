import { useExperiment } from '../../state/experiment';
import type { Lane } from '../../state/lane';
import { useShallow } from '../../state/shallow';
import { andOn } from '../controls/focus-later';
import { LaneName, LaneNames } from '../controls/LaneName';
import { useReading } from '../controls/readout/use-reading';
import { gentlerRate, troubleWords } from '../controls/readout/words';
import buttons from '../theme/button.module.css';
import { Symbols } from '../theme/Symbols';
import classes from './notices.module.css';

/** What went wrong, with the way on: a line for every lane that diverged, and one for all whose workers broke. */
export function Troubles() {
  const diverged = useExperiment(useShallow(({ lanes }) => lanes.filter(isDiverged).map(({ id }) => id)));
  return (
    <>
      {diverged.map((id) => (
        <Diverged key={id} id={id} />
      ))}
      <Broken />
    </>
  );
}

const isDiverged = ({ status, trouble }: Lane) => status === 'diverged' && trouble !== undefined;

function Diverged({ id }: { id: number }) {
  const reading = useReading(id);
  const { back } = useExperiment.getState();
  const rate = useExperiment(({ lanes }) => {
    const lane = lanes.find((lane) => lane.id === id);
    return lane && gentlerRate(lane);
  });
  const backTo = reading.trouble?.backTo;
  return (
    <div className={classes.notice}>
      <p>
        <LaneName id={id} hued />: <Symbols>{troubleWords(reading) ?? ''}</Symbols>
      </p>
      {backTo !== undefined && (
        <button type="button" className={buttons.filled} onClick={andOn(() => back(id, rate))}>
          Back to <span className="symbol">N</span> = {backTo}
          {rate !== undefined && `, learning rate ${rate}`}
        </button>
      )}
    </div>
  );
}

/** Workers break together more often than alone, as when a computer has slept. */
function Broken() {
  const broken = useExperiment(useShallow(({ lanes }) => lanes.filter(({ status }) => status === 'failed')));
  const { revive } = useExperiment.getState();
  if (broken.length === 0) return null;
  const reasons = [...new Set(broken.map((lane) => troubleWords(lane)))];
  const epochs = new Set(broken.map(({ epoch }) => epoch));
  const [epoch] = epochs;
  const from = epochs.size === 1 && epoch > 0 ? ` from epoch ${epoch}` : '';
  return (
    <div className={classes.notice}>
      <p>
        {reasons.map((reason) => (
          <span key={reason}>
            <LaneNames ids={broken.filter((lane) => troubleWords(lane) === reason).map(({ id }) => id)} />:{' '}
            {reason}{' '}
          </span>
        ))}
      </p>
      <button type="button" className={buttons.filled} onClick={andOn(revive)}>
        {broken.some(({ asked }) => asked) ? `Go on${from}` : 'Try again'}
      </button>
    </div>
  );
}
