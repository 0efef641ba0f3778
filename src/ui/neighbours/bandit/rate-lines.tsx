import { useMemo } from 'react';
import { PULLS } from '../../../neighbours/bandit/settings';
import plot from '../../claims/figures.module.css';
import { lineThrough, type Scale } from '../../kit/geometry';
import { LANE_NAMES, laneStyle } from './lanes';

/** Pulls that one point of a line stands for. */
const POINT = 20;

interface CurveProps {
  values: Float32Array;
  until: number;
  x: Scale;
  y: Scale;
  least: number;
}

/** A line through the means of every so many pulls. */
export function Curve({ values, until, x, y, least }: CurveProps) {
  const means = useMemo(
    () =>
      Array.from({ length: PULLS / POINT }, (_, i) => {
        const some = values.subarray(1 + i * POINT, 1 + (i + 1) * POINT);
        return some.reduce((sum, value) => sum + value, 0) / some.length;
      }),
    [values],
  );
  const shown = means.slice(0, Math.ceil(until / POINT));
  const points = shown.map((mean, i) => ({
    x: x(Math.min(until, (i + 0.5) * POINT)),
    y: y(Math.max(least, mean)),
  }));
  return <path d={lineThrough(points)} fill="none" stroke={laneStyle('doyaDayu').mark} strokeWidth="1.5" />;
}

interface FixedProps {
  lane: 'boltzmann' | 'tunedDucb';
  y: number;
  left: number;
  right: number;
  words: string;
  above?: boolean;
}

/** What does not change, whatever happens. */
export function Fixed({ lane, y, left, right, words, above = false }: FixedProps) {
  const { mark, dash, text } = laneStyle(lane);
  return (
    <g>
      <path d={`M${left},${y.toFixed(1)}H${right}`} stroke={mark} strokeWidth="2" strokeDasharray={dash} />
      <text
        x={right - 2}
        y={above ? y - 6 : y + 15}
        textAnchor="end"
        className={plot.axisTitle}
        paintOrder="stroke"
        stroke="var(--bg)"
        strokeWidth="4"
      >
        <tspan fontWeight="600" fill={text}>
          {LANE_NAMES[lane]}
        </tspan>{' '}
        {words}
      </text>
    </g>
  );
}
