import type { Lane } from '../../../state/lane';
import { inside, linear } from '../../kit/geometry';
import plot from '../../kit/plot.module.css';
import { markerPath } from '../../lane/marker-path';
import { styleOf } from '../../text/lane-style';
import { minus } from '../../text/numbers';
import type { Plane } from './plane';
import style from './weights.module.css';

/** Room for the numbers along the two axes, in px; the sum is the same both ways, so that circles are circles. */
const INSET = { left: 26, right: 8, top: 8, bottom: 26 };
/** Radii of marks, of few eigenvalues and of many, in px. */
const RADIUS = { few: 2.1, many: 1.4 };
const MANY = 128;

interface Props {
  lane: Pick<Lane, 'id'>;
  /** What is drawn, for those who do not see it. */
  label: string;
  eigenvalues: readonly { re: number; im: number }[];
  plane: Plane;
  /** In px. */
  side: number;
}

/** The eigenvalues of a network's recurrent weights in the complex plane, with the unit circle. */
export function EigenPlane({ lane, label, eigenvalues, plane, side }: Props) {
  const { half, tick } = plane;
  const axis = { min: -half, max: half, ticks: [-tick, 0, tick] };
  const { left, right, top, bottom } = inside({ width: side, height: side }, INSET);
  const x = linear(axis, left, right);
  const y = linear(axis, bottom, top);
  const { mark, shape, outline } = styleOf(lane);
  const radius = eigenvalues.length > MANY ? RADIUS.many : RADIUS.few;
  const marks = eigenvalues
    .filter(({ re, im }) => Number.isFinite(re + im))
    .map(({ re, im }) => markerPath(shape, { x: x(re), y: y(im) }, radius))
    .join('');
  return (
    <svg className={style.plane} width={side} height={side} role="img" aria-label={label}>
      <path className={plot.axis} d={`M${left},${y(0)}H${right}M${x(0)},${top}V${bottom}`} />
      <circle className={style.unit} cx={x(0)} cy={y(0)} r={x(1) - x(0)} />
      <path d={marks} fill={mark} fillOpacity="0.8" stroke={outline} strokeWidth="0.5" />
      {axis.ticks.map((value) => (
        <g key={value} className={plot.tick}>
          <text x={x(value)} y={bottom + 14} textAnchor="middle">
            {minus(String(value))}
          </text>
          {/* The lowest one would run into the one beside it, and says nothing new. */}
          {value >= 0 && (
            <text x={left - 4} y={y(value) + 4} textAnchor="end">
              {value === 0 ? '0' : `${value}i`}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
