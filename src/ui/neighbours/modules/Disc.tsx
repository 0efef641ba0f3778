import { type Point, rounded } from '../../kit/geometry';
import { markerPath } from '../../lane/marker-path';
import classes from './scene.module.css';
import { sideStyle } from './sides';

interface Props {
  at: Point;
  radius: number;
  /** Where its neurons stand. */
  places: readonly Point[];
  /** h of each now. */
  states: readonly number[];
  /** η² of each digit. */
  tells: readonly (readonly [number, number])[];
  isSilent: boolean;
  isDecider: boolean;
}

/** A half: its neurons, a circle where they tell the left digit, a diamond where they tell the right one. */
export function Disc({ at, radius, places, states, tells, isSilent, isDecider }: Props) {
  const largest = places.length > 30 ? 7 : 9;
  return (
    <g className={classes.disc} data-silent={isSilent}>
      <circle
        cx={at.x}
        cy={at.y}
        r={radius}
        fill={isSilent ? 'none' : 'var(--panel)'}
        stroke={isDecider ? 'var(--ink)' : 'var(--axis)'}
        strokeWidth={isDecider ? 2.5 : 1}
        strokeDasharray={isSilent ? '3 4' : undefined}
      />
      {places.map((place, i) => {
        const [left, right] = tells[i];
        const side = right > left ? 1 : 0;
        const { mark, shape } = sideStyle(side);
        const size = 3 + (largest - 3) * Math.sqrt(Math.max(left, right, 0));
        return isSilent ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a neuron is its place
          <circle key={i} cx={place.x} cy={place.y} r="3" fill="none" stroke="var(--ink-3)" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a neuron is its place
          <g key={i}>
            <path d={rounded(markerPath(shape, place, size))} fill="var(--bg)" />
            <path
              d={rounded(markerPath(shape, place, size))}
              fill={mark}
              fillOpacity={Math.abs(states[i]).toFixed(2)}
              stroke={mark}
              strokeWidth="1.4"
            />
          </g>
        );
      })}
    </g>
  );
}
