import { whole } from '../../../math/english';
import { rounded, type Scale } from '../../kit/geometry';
import { markerPath } from '../../lane/marker-path';
import { clamped } from './density';
import { laneStyle } from './lanes';
import type { LaneView } from './view';

/** Words over an arm. */
export const Words = ({
  x,
  y,
  isBold,
  children,
}: {
  x: number;
  y: number;
  isBold?: boolean;
  children: React.ReactNode;
}) => (
  <text
    x={x}
    y={y}
    textAnchor="middle"
    fontWeight={isBold ? 600 : 400}
    fill={isBold ? 'var(--ink)' : 'var(--ink-2)'}
    paintOrder="stroke"
    stroke="var(--bg)"
    strokeWidth="3"
  >
    {children}
  </text>
);

/** What a lane believes of an arm: a mark, and a band as wide as it is unsure. */
export function Belief({ lane, arm, x, y }: { lane: LaneView; arm: number; x: Scale; y: number }) {
  if (!lane.means) return null;
  const { mark, shape } = laneStyle(lane.lane);
  const mean = clamped(lane.means[arm]);
  const spread = lane.spreads?.[arm];
  return (
    <g>
      {spread !== undefined && Number.isFinite(spread) && (
        <path
          d={`M${x(clamped(mean - spread)).toFixed(1)},${y}H${x(clamped(mean + spread)).toFixed(1)}`}
          stroke={mark}
          strokeOpacity="0.35"
          strokeWidth="4"
        />
      )}
      <path d={rounded(markerPath(shape, { x: x(mean), y }, 3.2))} fill={mark} />
    </g>
  );
}

interface CountProps {
  lane: LaneView;
  arm: number;
  since: number;
  left: number;
  y: number;
  length: number;
}

/** How often a lane pulled an arm. */
export function Count({ lane: { lane, pulls, favourite }, arm, since, left, y, length }: CountProps) {
  const { mark, text } = laneStyle(lane);
  const count = pulls[arm];
  const end = left + (since > 0 ? (count / since) * length : 0);
  if (count === 0) return <circle cx={left + 1} cy={y} r="0.9" fill={mark} />;
  return (
    <g>
      <path d={`M${left},${y}H${end.toFixed(1)}`} stroke={mark} strokeOpacity="0.35" strokeWidth="7" />
      <path d={`M${end.toFixed(1)},${y - 3.5}v7`} stroke={mark} strokeWidth="2" />
      <text x={end + 6} y={y + 4} fill={text} fontWeight={favourite === arm ? 600 : 400}>
        {whole(count)}
      </text>
    </g>
  );
}
