import { useMemo } from 'react';
import { whole } from '../../../math/english';
import { PULLS } from '../../../neighbours/bandit/settings';
import type { AgentTrace } from '../../../neighbours/bandit/trace';
import plot from '../../claims/figures.module.css';
import figure from '../../kit/figure.module.css';
import { linear, logarithmic } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { markerPath } from '../../lane/marker-path';
import { Letter, rightOf, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { ForWidth } from '../ForWidth';
import { Ring, RingMark } from '../Ring';
import classes from './bandit.module.css';
import { ratesCaption } from './captions';
import { laneStyle } from './lanes';
import { Curve, Fixed } from './rate-lines';
import type { BanditView } from './view';

const LEFT = 42;
const TOP = 24;
const RATE = { min: 0.003, max: 0.6, ticks: [] };
const RATE_BOTTOM = 144;
const TEMPERATURE = { min: 0.01, max: 1, ticks: [] };
const TEMPERATURE_TOP = 174;
const BOTTOM = 300;
const HEIGHT = BOTTOM + 40;
/** Pulls from one row of the table to the next. */
const ROW = 200;
/** More changes than these have no lines: they would be a grey field. */
const MOST_LINES = 40;
/** From one stop of the ring to the next. */
const STEP = 10;

interface Props {
  view: BanditView;
  onPull(pull: number): void;
}

/** α and T of Doya-DaYu over the pulls of this world, with its changes; the ring is the present pull. */
export function RatesFigure({ view, onPull }: Props) {
  const { traces, pull } = view;
  const { rates, temperatures } = traces.doyaDayu;
  const table = useMemo(() => tableFor(traces.doyaDayu), [traces.doyaDayu]);
  const { mark, shape } = laneStyle('doyaDayu');
  const [rate, temperature] = [rates[pull], temperatures[pull]].map((value) =>
    Number.isFinite(value) ? value.toPrecision(2) : '–',
  );
  return (
    <DataFigure
      title="When does it learn fast?"
      aside="▼ the world changed"
      span={2}
      caption={ratesCaption(view)}
      table={table}
    >
      <p className={classes.docked} aria-hidden="true">
        <span>
          <span className="symbol">α</span>, how much one reward changes a belief (log scale)
        </span>
        <span className={figure.docked}>
          <span>pull {whole(pull)}</span>
          <span>
            <svg width="12" height="12" aria-hidden="true">
              <path d={markerPath(shape, { x: 6, y: 6 }, 4.5)} fill={mark} />
            </svg>
            {rate} · {temperature}
          </span>
        </span>
      </p>
      <ForWidth>
        {(width) => (
          <Ring
            label="Pulls done in this world"
            words={`pull ${pull}: α ${rate}, T ${temperature}`}
            value={pull}
            max={PULLS}
            step={STEP}
            from={LEFT / width}
            to={rightOf(width) / width}
            onChange={onPull}
          >
            <Rates view={view} width={width} />
          </Ring>
        )}
      </ForWidth>
    </DataFigure>
  );
}

function Rates({ view, width }: { view: BanditView; width: number }) {
  const { world, traces, pull, isHidden, from } = view;
  const { rates, temperatures } = traces.doyaDayu;
  const right = rightOf(width);
  const x = linear({ min: 0, max: PULLS, ticks: [] }, LEFT, right);
  const hottest = useMemo(() => Math.max(...temperatures.subarray(1)), [temperatures]);
  const rateScale = logarithmic(RATE, RATE_BOTTOM, TOP);
  const temperatureAxis = { ...TEMPERATURE, max: hottest > 1 ? 3 : 1 };
  const temperatureScale = logarithmic(temperatureAxis, BOTTOM, TEMPERATURE_TOP);
  // Who plays without seeing the arms does not see what comes either.
  const until = isHidden ? pull : PULLS;
  const changes = world.changes.filter((change) => !isHidden || change < from);
  return (
    <svg className={plot.plot} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      <YGrid ticks={[0.01, 0.03, 0.1, 0.3]} scale={rateScale} left={LEFT} right={right} />
      <path d={`M${LEFT},${RATE_BOTTOM}H${right}`} className={plot.baseline} />
      <YGrid ticks={[0.03, 0.1, 0.3, 1]} scale={temperatureScale} left={LEFT} right={right} />
      {changes.map((change) => (
        <g key={change}>
          {changes.length <= MOST_LINES && (
            <path
              d={`M${x(change).toFixed(1)},${TOP - 4}V${BOTTOM}`}
              stroke="var(--ink-3)"
              strokeDasharray="1 3"
            />
          )}
          <path d={`M${x(change).toFixed(1)},${TOP - 5}l-4,-8h8z`} fill="var(--ink)" />
        </g>
      ))}
      <text x={LEFT + 4} y={TEMPERATURE_TOP - 9} className={plot.axisTitle}>
        <Letter>T</Letter>, how freely it tries (log scale)
      </text>
      <Fixed lane="boltzmann" y={rateScale(0.25)} left={LEFT} right={right} words="fixed, 0.25" above />
      <Fixed lane="tunedDucb" y={rateScale(0.2)} left={LEFT} right={right} words="fixed, 0.2" />
      <Fixed
        lane="boltzmann"
        y={temperatureScale(0.25)}
        left={LEFT}
        right={right}
        words="fixed, 0.25"
        above
      />
      <Curve values={rates} until={until} x={x} y={rateScale} least={RATE.min} />
      <Curve values={temperatures} until={until} x={x} y={temperatureScale} least={TEMPERATURE.min} />
      <XAxis
        ticks={width > 500 ? [0, 2000, 4000, 6000, 8000] : [0, 4000, 8000]}
        scale={x}
        left={LEFT}
        right={right}
        bottom={BOTTOM}
        title="pulls in this world"
      />
      <path d={`M${x(pull).toFixed(1)},${TOP - 4}V${BOTTOM}`} stroke="var(--ink)" />
      <RingMark x={x(pull)} y={BOTTOM} />
    </svg>
  );
}

const tableFor = ({ rates, temperatures }: AgentTrace) =>
  tableOf(
    Array.from({ length: PULLS / ROW }, (_, i) => (i + 1) * ROW),
    [
      { header: 'pull', value: (pull) => pull },
      { header: 'alpha', value: (pull) => rates[pull], write: (value) => value.toPrecision(2) },
      { header: 'T', value: (pull) => temperatures[pull], write: (value) => value.toPrecision(2) },
    ],
  );
