import { inWords } from '../../../config/in-words';
import { MODES, NAMES, pricePerContext } from '../../../neighbours/packing/settings';
import { linear, rounded } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { markerPath } from '../../lane/marker-path';
import { DataFigure } from '../DataFigure';
import { fanCaption } from './captions';
import { type FanLane, fanFacts, MOST_SHOWN, pointsOf } from './fan';
import { ModeName, modeStyle } from './modes';
import classes from './packing.module.css';
import { taskName } from './task-words';

interface Props {
  units: number;
  rank: number;
  lanes: readonly FanLane[];
}

const SIDE = 240;
const x = linear({ min: -MOST_SHOWN, max: MOST_SHOWN, ticks: [] }, 0, SIDE);
const y = linear({ min: -MOST_SHOWN, max: MOST_SHOWN, ticks: [] }, SIDE, 0);
const MIDDLE = SIDE / 2;

/** The eigenvalues of a step, for every context, a plane a lane. */
export function FanFigure({ units, rank, lanes }: Props) {
  const points = inWords(units);
  const facts = lanes.map(fanFacts);
  const table = tableOf(
    lanes.flatMap(({ mode, eigenvalues }) =>
      eigenvalues.flatMap((all, context) => pointsOf(all).map((value) => ({ mode, context, ...value }))),
    ),
    [
      { header: 'lane', value: ({ mode }) => NAMES[mode] },
      { header: 'told', value: ({ context }) => taskName(context) },
      { header: 'real part', value: ({ re }) => re, write: (value) => value.toFixed(2) },
      { header: 'imaginary part', value: ({ im }) => im, write: (value) => value.toFixed(2) },
    ],
  );
  return (
    <DataFigure
      title="What does being told change inside?"
      aside={`eigenvalues of one step, ${points} for each of 12 contexts; dashed: the unit circle`}
      caption={fanCaption(facts, units)}
      table={table}
      span={3}
    >
      <div className={classes.fan}>
        {MODES.map((mode) => {
          const at = lanes.findIndex((lane) => lane.mode === mode);
          return (
            <div key={mode}>
              <p>
                <ModeName mode={mode} />
                <span>{pricePerContext({ mode, units, rank })} numbers a context</span>
              </p>
              <Plane mode={mode} eigenvalues={lanes[at]?.eigenvalues ?? []} isSame={facts[at]?.same} />
              <p>{facts[at] ? factWords(facts[at], points) : 'drawn once it is trained here'}</p>
            </div>
          );
        })}
      </div>
    </DataFigure>
  );
}

const factWords = ({ same, beyond, all, outOfSight }: ReturnType<typeof fanFacts>, points: string) =>
  same
    ? `the same ${points} for all twelve`
    : `${beyond} of ${all} beyond the circle${outOfSight > 0 ? `, ${outOfSight} out of sight` : ''}`;

function Plane({ mode, eigenvalues, isSame = false }: FanLane & { isSame?: boolean }) {
  const { mark, shape, outline } = modeStyle(mode);
  const shown = (isSame ? eigenvalues.slice(0, 1) : eigenvalues).flatMap(pointsOf);
  const inside = shown.filter(({ re, im }) => Math.max(Math.abs(re), Math.abs(im)) <= MOST_SHOWN);
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      <path d={`M0,${MIDDLE}H${SIDE}M${MIDDLE},0V${SIDE}`} stroke="var(--grid)" />
      <circle
        cx={MIDDLE}
        cy={MIDDLE}
        r={x(1) - MIDDLE}
        fill="none"
        stroke="var(--ink-2)"
        strokeDasharray="4 3"
      />
      <path
        d={rounded(
          inside.map(({ re, im }) => markerPath(shape, { x: x(re), y: y(im) }, isSame ? 4.5 : 2.6)).join(''),
        )}
        fill={mark}
        stroke={isSame ? outline : undefined}
        opacity={isSame ? 1 : 0.7}
      />
    </svg>
  );
}
