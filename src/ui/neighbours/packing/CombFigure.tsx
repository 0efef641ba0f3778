import type { CSSProperties } from 'react';
import { inWords } from '../../../config/in-words';
import { whole } from '../../../math/english';
import {
  FAMILIES,
  MODES,
  NAMES,
  PACKED_AT,
  type PackingMode,
  pricePerContext,
  TASKS,
  UPDATES,
} from '../../../neighbours/packing/settings';
import { packedIn } from '../../../neighbours/packing/summary';
import { tableOf } from '../../kit/table';
import { percent } from '../../text/numbers';
import { DataFigure } from '../DataFigure';
import { combCaption } from './captions';
import classes from './comb.module.css';
import { ModeName, ModeSample, modeStyle, TELLS } from './modes';
import { familyQuestion, taskName } from './task-words';

/** What a lane has to show of itself. */
export interface CombLane {
  mode: PackingMode;
  /** Of every task, in order; empty before the first test. */
  accuracy: readonly number[];
  /** How far its training is; undefined once that is done. */
  update?: number;
  /** Why it stopped. */
  failed?: string;
}

interface Props {
  units: number;
  rank: number;
  lanes: readonly CombLane[];
  /** What the networks rest on. */
  aside: string;
}

/** A tooth a task and a row a lane: whatever rises above 95 % is packed. */
export function CombFigure({ units, rank, lanes, aside }: Props) {
  const done = lanes.filter(({ accuracy, update }) => accuracy.length > 0 && update === undefined);
  const packed = Object.fromEntries(done.map(({ mode, accuracy }) => [mode, packedIn(accuracy)]));
  const table = tableOf(
    TASKS.map((_, place) => place),
    [
      { header: 'task', value: taskName },
      ...lanes.map(({ mode, accuracy }) => ({
        header: NAMES[mode],
        value: (place: number) => accuracy[place],
        write: (value: number) => percent(value, PACKED_AT),
      })),
    ],
  );
  return (
    <DataFigure
      title={`How many tasks fit into ${inWords(units)} neurons?`}
      subtitle={`accuracy on each of ${TASKS.length} tasks, one readout for all`}
      aside={aside}
      caption={combCaption(packed, { units, rank })}
      table={table}
      span={2}
    >
      <div>
        {MODES.map((mode) => (
          <Row
            key={mode}
            lane={lanes.find((lane) => lane.mode === mode) ?? { mode, accuracy: [] }}
            price={pricePerContext({ mode, units, rank })}
          />
        ))}
        <div className={classes.axis} aria-hidden="true">
          <span />
          <div className={classes.teeth}>
            {FAMILIES.map(({ kind, Ns }) => (
              <div key={kind}>
                {Ns.map((N) => (
                  <span key={N}>{N}</span>
                ))}
                <span className={classes.question}>{familyQuestion(kind)}</span>
              </div>
            ))}
          </div>
          <span className={classes.over}>
            over the last <span className="symbol">N</span> bits
          </span>
        </div>
      </div>
    </DataFigure>
  );
}

function Row({ lane, price }: { lane: CombLane; price: number }) {
  const { mode, accuracy, update, failed } = lane;
  const { mark } = modeStyle(mode);
  let place = 0;
  return (
    <div className={classes.row} style={{ '--mark': mark } as CSSProperties}>
      <p>
        <ModeSample mode={mode} /> <ModeName mode={mode} />
        <span>{TELLS[mode]}</span>
      </p>
      <div className={`${classes.teeth} ${classes.plot}`} aria-hidden="true">
        {FAMILIES.map(({ kind, Ns }) => (
          <div key={kind}>
            {Ns.map((N) => (
              <Tooth key={N} accuracy={accuracy[place++]} />
            ))}
          </div>
        ))}
        <b>95 %</b>
        <small>50 %</small>
      </div>
      <p className={classes.count}>
        {failed ? (
          failed
        ) : (
          <>
            <b>{accuracy.length > 0 ? packedIn(accuracy) : '–'}</b> of {TASKS.length} packed
            <span>
              {update === undefined
                ? `for ${price} numbers a context`
                : update === UPDATES
                  ? 'trained, being measured'
                  : `update ${whole(update)} of ${whole(UPDATES)}`}
            </span>
          </>
        )}
      </p>
    </div>
  );
}

/** From 50 %, its foot, to 100 %. */
const Tooth = ({ accuracy = 0 }: { accuracy?: number }) => (
  <i
    data-fill
    data-tall={accuracy > PACKED_AT}
    style={{ '--height': `${100 * Math.max(0, 2 * accuracy - 1)}%` } as CSSProperties}
  />
);
