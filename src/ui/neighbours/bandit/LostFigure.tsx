import { memo } from 'react';
import { PULLS } from '../../../neighbours/bandit/settings';
import { type BanditSummary, CHECKPOINTS } from '../../../neighbours/bandit/summary';
import plot from '../../claims/figures.module.css';
import { apart } from '../../claims/labels-apart';
import { valuesAxis } from '../../kit/axes';
import { linear, lineThrough, rounded } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { markerPath } from '../../lane/marker-path';
import { NARROW, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { lostCaption } from './captions';
import { LANE_AGENTS, LANE_NAMES, laneStyle } from './lanes';

const LEFT = 42;
const RIGHT = NARROW - 84;
const TOP = 10;
const BOTTOM = 246;
const x = linear({ min: 0, max: PULLS, ticks: [] }, LEFT, RIGHT);

/** A checkpoint and its place. */
interface Row {
  pulls: number;
  i: number;
}

/** Regret so far, a mean over worlds with its standard error. */
export const LostFigure = memo(function LostFigure({ summary }: { summary: BanditSummary }) {
  const { agents, worlds } = summary;
  const shown = [...LANE_AGENTS, 'fullOracle'] as const;
  const axis = valuesAxis(0, Math.max(...shown.map((name) => agents[name].total.mean)));
  const y = linear(axis, BOTTOM, TOP);
  const ends = apart(
    shown.map((name) => y(agents[name].total.mean)),
    16,
    [TOP, BOTTOM - 6],
  );
  const line = (values: readonly number[]) =>
    lineThrough(values.map((value, i) => ({ x: x(CHECKPOINTS[i]), y: y(value) })));
  return (
    <DataFigure
      title="Who has lost least?"
      subtitle={`regret so far, mean ± s.e., ${worlds} worlds`}
      caption={lostCaption(summary)}
      table={tableOf(
        CHECKPOINTS.map((pulls, i) => ({ pulls, i })),
        [
          { header: 'pulls', value: ({ pulls }: Row) => pulls },
          ...shown.flatMap((name) => {
            const header = name === 'fullOracle' ? 'full oracle' : LANE_NAMES[name];
            const write = (value: number) => value.toFixed(0);
            return [
              { header, value: ({ i }: Row) => agents[name].cumulative[i].mean, write },
              {
                header: `${header}: s.e.`,
                value: ({ i }: Row) => agents[name].cumulative[i].error,
                write,
              },
            ];
          }),
        ],
      )}
    >
      <svg className={plot.plot} viewBox={`0 0 ${NARROW} ${BOTTOM + 40}`} aria-hidden="true">
        <YGrid ticks={axis.ticks} scale={y} left={LEFT} right={RIGHT} />
        {LANE_AGENTS.map((name) => {
          const { cumulative } = agents[name];
          const edge = (sign: number) =>
            cumulative.map(({ mean, error }, i) => ({ x: x(CHECKPOINTS[i]), y: y(mean + sign * error) }));
          return (
            <path
              key={name}
              d={`${lineThrough([...edge(1), ...edge(-1).reverse()])}z`}
              fill={laneStyle(name).mark}
              fillOpacity="var(--band)"
            />
          );
        })}
        <path
          d={line(agents.fullOracle.cumulative.map(({ mean }) => mean))}
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth="1.5"
          strokeDasharray="1 4"
        />
        {LANE_AGENTS.map((name) => {
          const { mark, dash, shape } = laneStyle(name);
          const { cumulative, total } = agents[name];
          return (
            <g key={name}>
              <path
                d={line(cumulative.map(({ mean }) => mean))}
                fill="none"
                stroke={mark}
                strokeWidth="2"
                strokeDasharray={dash}
              />
              <path
                d={rounded(markerPath(shape, { x: RIGHT, y: y(total.mean) }, 5))}
                fill={mark}
                stroke="var(--bg)"
              />
            </g>
          );
        })}
        {shown.map((name, i) => (
          <text
            key={name}
            x={RIGHT + 9}
            y={ends[i] + 4}
            className={plot.label}
            fontWeight={name === 'fullOracle' ? 400 : 600}
            fill={name === 'fullOracle' ? 'var(--ink-2)' : laneStyle(name).text}
          >
            {name === 'fullOracle' ? 'full oracle' : LANE_NAMES[name]}
          </text>
        ))}
        <XAxis ticks={[0, 4000, 8000]} scale={x} left={LEFT} right={RIGHT} bottom={BOTTOM} title="pulls" />
      </svg>
    </DataFigure>
  );
});
