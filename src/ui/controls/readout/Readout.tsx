import type { StreamPlace } from '../../../config/task-name';
import { twoDigits } from '../../../math/english';
import { useLesion } from '../../figures/lesion/use-lesion';
import { outWords } from '../../figures/lesion/words';
import { LaneName } from '../../lane/LaneName';
import { LaneSample } from '../../lane/LaneSample';
import { useLaneIds } from '../../lane/use-lanes';
import { learning, percent, placeOf, type Standing, shortStateWords } from '../../text/standing';
import { Symbols } from '../../theme/Symbols';
import { AccuracyBar } from './AccuracyBar';
import { longWords } from './damaged';
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
  const out = useOut(id, lane);
  const { state, pace } = longWords(lane, out);
  const { N, name, accuracy } = learning(lane);
  return (
    <li>
      <LaneSample id={id} />
      <LaneName id={id} hued className={classes.name} />
      <span className={classes.reached}>
        <Reached {...lane} place={placeOf(lane)} />
      </span>
      {state ? (
        <span className={classes.state}>
          <Symbols>{state}</Symbols>
        </span>
      ) : (
        <span className={classes.learning}>
          <span>
            <span className={name === String(N) ? undefined : 'visually-hidden'}>learning </span>
            {name}
          </span>
          <AccuracyBar laneId={id} accuracy={accuracy} threshold={lane.threshold} />
          <span>{percent(accuracy)}</span>
        </span>
      )}
      <span className={classes.pace}>
        <Symbols>{lane.epochs ? severalPace(lane.epochs, lane) : pace}</Symbols>
      </span>
    </li>
  );
}

interface ReachedProps {
  count?: number;
  range?: string;
  reached: number;
  place?: StreamPlace;
}

/** "N = 8"; of several networks "4 of 4 at N = 10", or while they differ "N = 8–10"; of a stream "block 3 of 8". */
function Reached({ count, range, reached, place }: ReachedProps) {
  if (place)
    return (
      <>
        <span className="visually-hidden">block </span>
        <b>{place.block}</b> of {place.blocks}
      </>
    );
  return (
    <>
      {count !== undefined && !range?.includes('–') && (
        <>
          <b>
            {count} of {count}
          </b>{' '}
          at{' '}
        </>
      )}
      <span className="symbol">N</span> = <b>{range ?? reached}</b>
    </>
  );
}

/** "epochs 76–159 · 1,200 steps/s" */
const severalPace = (epochs: string, { status, step, stepsPerSecond }: Standing) =>
  step === 0
    ? ''
    : [epochs, status === 'running' ? `${twoDigits(stepsPerSecond)} steps/s` : '']
        .filter(Boolean)
        .join(' · ');

function ShortRow({ id }: { id: number }) {
  const lane = useShownReading(id);
  const out = useOut(id, lane);
  const words = shortStateWords(lane);
  const { name, accuracy } = learning(lane);
  const place = placeOf(lane);
  return (
    <li>
      <LaneSample id={id} width={22} />
      <LaneName id={id} hued className={classes.name} />
      <b className={classes.number}>
        <span className="visually-hidden">{place ? 'block ' : 'N = '}</span>
        {place?.block ?? lane.range ?? lane.reached}
      </b>
      {words ? (
        <span className={classes.state}>
          <Symbols>{out ?? words}</Symbols>
        </span>
      ) : (
        <span className={classes.learning}>
          <span>
            <span aria-hidden="true">→ </span>
            <span className="visually-hidden">learning </span>
            {name}
          </span>
          <AccuracyBar laneId={id} accuracy={accuracy} threshold={lane.threshold} />
          <span className={classes.percent}>{percent(accuracy)}</span>
          {out && <span className="visually-hidden">, {out}</span>}
        </span>
      )}
    </li>
  );
}

/** What a lane is damaged by, in few words; nothing of one that is recorded. */
function useOut(id: number, { recorded }: Standing): string | undefined {
  const lesion = useLesion(id);
  return lesion && !recorded ? outWords(lesion) : undefined;
}
