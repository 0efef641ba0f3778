import { useMemo } from 'react';
import { type BanditSummary, spansOf } from '../../../neighbours/bandit/summary';
import plot from '../../claims/figures.module.css';
import { apart } from '../../claims/labels-apart';
import { lineThrough, logarithmic, rounded } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { markerPath } from '../../lane/marker-path';
import { NARROW, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { sinceCaption } from './captions';
import { LANE_AGENTS, LANE_NAMES, laneStyle } from './lanes';

const LEFT = 36;
const RIGHT = NARROW - 82;
const TOP = 8;
const BOTTOM = 322;
const LEAST = 0.05;
const MOST = 5;
const y = logarithmic({ min: LEAST, max: MOST, ticks: [] }, BOTTOM, TOP);
/** Marks stand so far apart, in spans. */
const EVERY = 4;

/** Regret a pull against pulls since the change, both on log scales. */
export function SinceFigure({ summary, since }: { summary: BanditSummary; since: number }) {
  const { block } = summary.settings;
  const x = logarithmic({ min: 1, max: block, ticks: [] }, LEFT, RIGHT);
  const { lines, oracle, table } = useMemo(() => curvesOf(summary), [summary]);
  const placed = (values: readonly number[]) =>
    spansOf(block).map(({ from, to }, i) => ({
      x: x(Math.sqrt((from + 1) * to)),
      y: y(Math.max(LEAST, Math.min(MOST, values[i]))),
    }));
  const hasData = Number.isFinite(oracle[0]);
  const names = [...lines.map(({ name, values }) => ({ name, values })), { name: undefined, values: oracle }];
  const places = apart(
    names.map(({ values }) => (hasData ? placed(values).at(-1)?.y : 0) ?? 0),
    16,
    [TOP, BOTTOM - 6],
  );
  return (
    <DataFigure
      title="How much does a change cost?"
      subtitle={`regret a pull, mean over ${summary.worlds} worlds (log scale)`}
      caption={sinceCaption(summary)}
      table={table}
    >
      <svg className={plot.plot} viewBox={`0 0 ${NARROW} ${BOTTOM + 40}`} aria-hidden="true">
        <YGrid ticks={[0.05, 0.1, 0.2, 0.5, 1, 2, 5]} scale={y} left={LEFT} right={RIGHT} />
        {hasData && (
          <>
            <path
              d={lineThrough(placed(oracle))}
              fill="none"
              stroke="var(--ink-2)"
              strokeWidth="1.5"
              strokeDasharray="1 4"
            />
            {lines.map(({ name, values }) => {
              const points = placed(values);
              const { mark, dash, shape } = laneStyle(name);
              const marks = points.filter((_, i) => (points.length - 1 - i) % EVERY === 0);
              return (
                <g key={name}>
                  <path
                    d={lineThrough(points)}
                    fill="none"
                    stroke={mark}
                    strokeWidth="2"
                    strokeDasharray={dash}
                  />
                  <path
                    d={rounded(marks.map((point) => markerPath(shape, point, 3.5)).join(''))}
                    fill={mark}
                    stroke="var(--bg)"
                  />
                </g>
              );
            })}
            {names.map(({ name }, i) => (
              <text
                key={name ?? 'oracle'}
                x={RIGHT + 8}
                y={places[i] + 4}
                className={plot.label}
                fontWeight={name ? 600 : 400}
                fill={name ? laneStyle(name).text : 'var(--ink-2)'}
              >
                {name ? LANE_NAMES[name] : 'full oracle'}
              </text>
            ))}
          </>
        )}
        {since > 0 && since <= block && (
          <path d={`M${x(since).toFixed(1)},${TOP - 4}V${BOTTOM}`} stroke="var(--ink)" />
        )}
        <XAxis
          ticks={[1, 5, 15, 50, 150, 500].filter((tick) => tick < block / 2).concat(block)}
          scale={x}
          left={LEFT}
          right={RIGHT}
          bottom={BOTTOM}
          title="pulls since the change (log scale)"
        />
      </svg>
    </DataFigure>
  );
}

/** A span of pulls and its place. */
interface Row {
  pulls: string;
  i: number;
}

function curvesOf({ agents, settings }: BanditSummary) {
  const lines = LANE_AGENTS.map((name) => ({ name, values: agents[name].sinceChange }));
  const oracle = agents.fullOracle.sinceChange;
  const write = (value: number) => value.toFixed(3);
  const table = tableOf(
    spansOf(settings.block).map(({ from, to }, i) => ({
      pulls: from + 1 === to ? `${to}` : `${from + 1}–${to}`,
      i,
    })),
    [
      { header: 'pulls since the change', value: ({ pulls }: Row) => pulls },
      ...lines.map(({ name, values }) => ({
        header: LANE_NAMES[name],
        value: ({ i }: Row) => values[i],
        write,
      })),
      { header: 'full oracle', value: ({ i }: Row) => oracle[i], write },
    ],
  );
  return { lines, oracle, table };
}
