import { LaneName } from '../../lane/LaneName';
import { LaneSample } from '../../lane/LaneSample';
import { useLaneIds } from '../../lane/use-lanes';
import { learning, paceWords, percent, shortStateWords, stateWords } from '../../text/standing';
import { AccuracyBar } from './AccuracyBar';
import classes from './readout.module.css';
import { useShownReading } from './use-reading';

/** So many lanes have room to say all. */
const FEW = 2;

/** Where every lane is, a row each; `short` for where there is little room. */
export function Readout({ short = false }: { short?: boolean }) {
  const ids = useLaneIds();
  const many = ids.length > FEW;
  const Row = short || many ? ShortRow : LongRow;
  return (
    <ul
      className={short || many ? classes.short : classes.readout}
      data-many={many ? ids.length : undefined}
      data-wide={!short}
      aria-label="Where the lanes are"
    >
      {ids.map((id) => (
        <Row key={id} id={id} />
      ))}
    </ul>
  );
}

function LongRow({ id }: { id: number }) {
  const lane = useShownReading(id);
  const words = stateWords(lane);
  const { N, accuracy } = learning(lane);
  return (
    <li>
      <LaneSample id={id} />
      <LaneName id={id} hued className={classes.name} />
      <span className={classes.reached}>
        <span className="symbol">N</span> = <b>{lane.reached}</b>
      </span>
      {words ? (
        <span className={classes.state}>{words}</span>
      ) : (
        <span className={classes.learning}>
          <span>learning {N}</span>
          <AccuracyBar laneId={id} accuracy={accuracy} threshold={lane.threshold} />
          <span>{percent(accuracy)}</span>
        </span>
      )}
      <span className={classes.pace}>{paceWords(lane)}</span>
    </li>
  );
}

function ShortRow({ id }: { id: number }) {
  const lane = useShownReading(id);
  const words = shortStateWords(lane);
  const { N, accuracy } = learning(lane);
  return (
    <li>
      <LaneSample id={id} width={22} />
      <LaneName id={id} hued className={classes.name} />
      <b className={classes.number}>
        <span className="visually-hidden">N = </span>
        {lane.reached}
      </b>
      {words ? (
        <span className={classes.state}>{words}</span>
      ) : (
        <span className={classes.learning}>
          <span>
            <span aria-hidden="true">→ </span>
            <span className="visually-hidden">learning </span>
            {N}
          </span>
          <AccuracyBar laneId={id} accuracy={accuracy} threshold={lane.threshold} />
          <span className={classes.percent}>{percent(accuracy)}</span>
        </span>
      )}
    </li>
  );
}
