import type { Lane } from '../../../state/lane';
import { useCursor } from '../../kit/cursor';
import { linear } from '../../kit/geometry';
import style from '../../kit/plot.module.css';
import { SvgWords } from '../../kit/SvgWords';
import { laneClass, laneHover } from '../../lane/lane-hover';
import { markerPath } from '../../lane/marker-path';
import { styleOf } from '../../text/lane-style';
import { exactPercent } from '../../text/numbers';
import type { ReadableN } from './data';

interface Props {
  lane: Lane;
  name: string;
  words: string;
  readable: readonly ReadableN[];
  /** The row's place and height; the height of its words is part of it. */
  top: number;
  height: number;
  right: number;
  /** The width of one N, and its middle. */
  slot: number;
  center(N: number): number;
}

/** From the top of a row to where an accuracy of 1 would be, in px. */
const WORDS = 24;
/** Bar and ring that are farther apart than this are joined, in px. */
const APART = 9;

/** One network's own heads as bars over N, and what a fresh readout gets as rings. */
export function ReadoutRow({ lane, name, words, readable, top, height, right, slot, center }: Props) {
  const { N } = useCursor();
  const { mark, text, shape, dash } = styleOf(lane);
  const y = linear({ min: 0.5, max: 1, ticks: [] }, top + height, top + Math.min(WORDS, 0.5 * height));
  const bar = Math.max(1, Math.min(13, 0.62 * slot));
  const heads = readable.flatMap(({ N, head }) =>
    head === null ? [] : [{ N, top: y(Math.max(0.5, head)) }],
  );
  const rings = readable.map(({ N, head, linear }) => ({
    x: center(N),
    y: y(Math.max(0.5, linear)),
    from: y(Math.max(0.5, head ?? 0.5)),
  }));
  return (
    <g className={laneClass(lane)}>
      <path className={style.grid} d={`M0,${y(0.75)}H${right}M0,${y(1)}H${right}`} />
      {N !== undefined && readable.some((each) => each.N === N) && (
        <rect
          className={style.column}
          x={center(N) - slot / 2}
          y={y(1)}
          width={slot}
          height={y(0.5) - y(1)}
        />
      )}
      <g fill={mark}>
        <path
          fillOpacity="0.3"
          d={heads.map(({ N, top }) => `M${center(N) - bar / 2},${top}h${bar}V${y(0.5)}h${-bar}z`).join('')}
        />
        <path
          d={heads
            .map(({ N, top }) => `M${center(N) - bar / 2},${Math.min(top, y(0.5) - 2)}h${bar}v2h${-bar}z`)
            .join('')}
        />
      </g>
      <path className={style.axis} d={`M0,${y(0.5)}H${right}`} />
      <path
        d={rings
          .filter((ring) => ring.from - ring.y > APART)
          .map((ring) => `M${ring.x},${ring.from}V${ring.y + 3.5}`)
          .join('')}
        stroke={mark}
        strokeWidth="1.5"
        strokeDasharray={dash && '3 2'}
      />
      <path
        d={rings.map((ring) => markerPath(shape, ring, 3.5)).join('')}
        fill="var(--bg)"
        stroke={mark}
        strokeWidth="1.5"
      />
      {[1, 0.75, 0.5].map((tick) => (
        <text key={tick} className={style.tick} x={right + 8} y={y(tick) + 4}>
          {exactPercent(tick)}
        </text>
      ))}
      <text y={top + 12} fontSize="12">
        <tspan className={style.name} fill={text} {...laneHover(lane)}>
          {name}
        </tspan>{' '}
        <tspan className={style.state}>
          <SvgWords text={words} />
        </tspan>
      </text>
    </g>
  );
}
