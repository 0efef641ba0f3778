import { ARM_COUNT, ARMS } from '../../../neighbours/bandit/settings';
import plot from '../../claims/figures.module.css';
import { linear, rounded, type Scale } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { markerPath } from '../../lane/marker-path';
import { XAxis } from '../axes';
import { DataFigure } from '../DataFigure';
import { ForWidth } from '../ForWidth';
import { ArmButton } from './ArmButton';
import { Belief, Count, Words } from './arm-marks';
import classes from './bandit.module.css';
import { armsCaption } from './captions';
import { clamped, densityPath, MOST } from './density';
import { pullWords } from './headline';
import { LANE_NAMES, laneStyle } from './lanes';
import type { BanditView } from './view';

const ROW = 60;
const TOP = 22;
const LEFT = 46;
const BOTTOM = TOP + ARM_COUNT * ROW;
const HEIGHT = BOTTOM + 38;
/** How high the density of a sharp arm is drawn. */
const HIGHEST = 24;
/** Where the marks of the lanes stand under the line of an arm. */
const BELOW = 8;
const APART = 7;

/** Where the line of an arm is. */
const lineOf = (arm: number) => TOP + arm * ROW + 28;

/** The arms as they are, what each agent believes of them, and who pulled which. */
export function ArmsFigure({ view }: { view: BanditView }) {
  const { isHidden, isAfterChange, since } = view;
  return (
    <DataFigure
      title="Which arm is best, and who has noticed?"
      subtitle="reward of each arm: true spread, what each agent believes (mark and band), your pulls (▲)"
      aside={`of the ${pullWords(since)} ${isAfterChange ? 'since the change' : isHidden ? 'in this block' : 'so far'}`}
      span={2}
      caption={armsCaption(view)}
      table={tableFor(view)}
    >
      <ForWidth>{(width) => <Arms view={view} width={width} />}</ForWidth>
    </DataFigure>
  );
}

function Arms({ view, width }: { view: BanditView; width: number }) {
  const { isHidden, since, lanes, arms, before, best, rewards } = view;
  const isNarrow = width < 500;
  const counts = isNarrow ? 84 : 176;
  const right = width - counts - (isNarrow ? 10 : 32);
  const x = linear({ min: -MOST, max: MOST, ticks: [] }, LEFT, right);
  const { mark, outline } = laneStyle('you');
  return (
    <div className={classes.arms}>
      <svg className={plot.plot} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {ARMS.map((arm, i) => (
          <g key={arm}>
            <path d={`M${LEFT},${lineOf(i)}H${right}`} stroke="var(--ink-3)" />
            {!isHidden && (
              <>
                <path
                  d={densityPath(
                    { mean: arms.means[i], sd: arms.sds[i] },
                    { x, base: lineOf(i), highest: HIGHEST },
                  )}
                  fill="var(--grid)"
                  stroke="var(--ink-3)"
                  strokeWidth="1.2"
                />
                {before && (
                  <path
                    d={`M${x(before.means[i]).toFixed(1)},${lineOf(i) - 20}v20`}
                    stroke="var(--ink-3)"
                    strokeDasharray="1 3"
                  />
                )}
                <path
                  d={`M${x(arms.means[i]).toFixed(1)},${lineOf(i) - 14}v14`}
                  stroke="var(--ink)"
                  strokeWidth="2"
                />
              </>
            )}
            {lanes.map((lane, place) => (
              <Belief key={lane.lane} lane={lane} arm={i} y={lineOf(i) + BELOW + APART * place} x={x} />
            ))}
            {lanes.map((lane, place) => (
              <Count
                key={lane.lane}
                lane={lane}
                arm={i}
                since={since}
                left={width - counts}
                y={lineOf(i) - 13 + 11.5 * place}
                length={counts - 40}
              />
            ))}
          </g>
        ))}
        <path
          d={rounded(
            rewards
              .map(({ arm, reward }) =>
                markerPath('triangle', { x: x(clamped(reward)), y: lineOf(arm) - 2 }, 2.6),
              )
              .join(''),
          )}
          fill={mark}
          fillOpacity="0.7"
          stroke={outline}
          strokeWidth="0.6"
        />
        {!isHidden && (
          <Words x={x(arms.means[best])} y={lineOf(best) - HIGHEST - 4} isBold>
            best now
          </Words>
        )}
        {before && <WasBest view={view} x={x} />}
        <XAxis
          ticks={[-6, -4, -2, 0, 2, 4, 6].filter((tick) => !isNarrow || tick % 4 === 2 || tick % 4 === -2)}
          scale={x}
          left={LEFT}
          right={right}
          bottom={BOTTOM}
          title="reward"
        />
      </svg>
      {ARMS.map((arm, i) => (
        <ArmButton key={arm} arm={i} top={lineOf(i) - 16} />
      ))}
    </div>
  );
}

/** Where the arm that was best before the change was. */
function WasBest({ view: { before, best }, x }: { view: BanditView; x: Scale }) {
  if (!before) return null;
  const old = before.means.indexOf(Math.max(...before.means));
  if (old === best) return null;
  return (
    <Words x={x(before.means[old])} y={lineOf(old) - 22}>
      was {before.means[old].toFixed(1).replace('-', '−')}
    </Words>
  );
}

/** An arm and its place. */
interface Row {
  arm: string;
  i: number;
}

const tableFor = ({ lanes, arms, before, isHidden }: BanditView) =>
  tableOf(
    ARMS.map((arm, i) => ({ arm, i })),
    [
      { header: 'arm', value: ({ arm }: Row) => arm },
      ...(isHidden
        ? []
        : [
            { header: 'mean', value: ({ i }: Row) => arms.means[i], write: written },
            { header: 's.d.', value: ({ i }: Row) => arms.sds[i], write: written },
          ]),
      ...(before ? [{ header: 'mean before', value: ({ i }: Row) => before.means[i], write: written }] : []),
      ...lanes.flatMap(({ lane, pulls, means }) => [
        { header: `${LANE_NAMES[lane]}: pulls`, value: ({ i }: Row) => pulls[i] },
        ...(means
          ? [
              {
                header: `${LANE_NAMES[lane]}: believes`,
                value: ({ i }: Row) => means[i],
                write: written,
              },
            ]
          : []),
      ]),
    ],
  );

const written = (value: number) => value.toFixed(2).replace('-', '−');
