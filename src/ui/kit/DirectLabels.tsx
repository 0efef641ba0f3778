import { useRef } from 'react';
import type { Lane } from '../../state/lane';
import { laneClass, laneHover } from '../lane/lane-hover';
import { styleOf } from '../text/lane-style';
import { useCursor } from './cursor';
import type { Point } from './geometry';
import { distanceTo, nearestIn, type Placement, WORD_SPACE } from './label-ways';
import { placeLabels, type Surroundings } from './place-labels';
import style from './plot.module.css';
import { SvgWords } from './SvgWords';
import { textWidth } from './text-width';

export interface DirectLabel {
  lane: Lane;
  at: Point;
  name: string;
  /** A second line; it makes room for exact values while an N is chosen. */
  state?: string;
}

/** Between two lines of a label, in px. */
const LEADING = 3;
/** A label that stands farther from its mark than this has a line to it, in px. */
const FAR = 16;
const ANCHOR = { left: 'start', right: 'end' } as const;

/** The names of lanes at the ends of their lines. */
export function DirectLabels(props: { labels: readonly DirectLabel[]; fontSize: number } & Surroundings) {
  const { labels, fontSize, ...surroundings } = props;
  const showState = useCursor().N === undefined;
  const ways = useRef(new Map<number, number>());
  const placements = placeLabels(
    labels.map(({ lane, at, name, state }) => ({
      at,
      name: textWidth(name, fontSize, 600),
      state: state ? textWidth(state, fontSize) : 0,
      lineHeight: fontSize + LEADING,
      way: ways.current.get(lane.id),
    })),
    surroundings,
  );
  ways.current = new Map(placements.map(({ way }, i) => [labels[i].lane.id, way]));

  return placements.map((placement, i) => {
    const { lane, at, name, state } = labels[i];
    const { box, setting, align } = placement;
    const baseline = box.top + fontSize;
    const place = { x: align === 'left' ? box.left : box.right, textAnchor: ANCHOR[align] };
    const nameWords = (
      <tspan className={style.name} fill={styleOf(lane).text} {...laneHover(lane)}>
        {name}
      </tspan>
    );
    const stateWords = state && setting !== 'name' && (
      <tspan className={style.state} visibility={showState ? undefined : 'hidden'}>
        <SvgWords text={state} />
      </tspan>
    );
    return (
      <g key={lane.id} className={laneClass(lane)} fontSize={fontSize}>
        {distanceTo(box, at) > FAR && (
          <path className={style.leader} d={leader(placement, at)} stroke={styleOf(lane).text} />
        )}
        <text {...place} y={baseline}>
          {nameWords}
          {setting === 'line' && stateWords && <tspan dx={WORD_SPACE}>{stateWords}</tspan>}
        </text>
        {setting === 'stacked' && stateWords && (
          <text {...place} y={baseline + fontSize + LEADING}>
            {stateWords}
          </text>
        )}
      </g>
    );
  });
}

/** From beside a mark to its label. */
function leader({ box }: Placement, at: Point): string {
  const end = nearestIn(box, at);
  const length = Math.hypot(end.x - at.x, end.y - at.y);
  const place = (px: number) =>
    `${(at.x + (px / length) * (end.x - at.x)).toFixed(1)},${(at.y + (px / length) * (end.y - at.y)).toFixed(1)}`;
  return `M${place(7)}L${place(length - 1)}`;
}
