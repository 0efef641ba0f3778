import { type ReactNode, type Ref, useState } from 'react';
import type { Lane } from '../../../state/lane';
import { DirectLabels } from '../../kit/DirectLabels';
import {
  around,
  type Box,
  inside,
  linear,
  lineThrough,
  type Point,
  type Scale,
  type Size,
} from '../../kit/geometry';
import { Marks, RADIUS } from '../../kit/Marks';
import { alongLine } from '../../kit/obstacles';
import style from '../../kit/plot.module.css';
import { laneClass } from '../../lane/lane-hover';
import { nameAmong } from '../../text/lane-names';
import { styleOf } from '../../text/lane-style';
import { exactPercent } from '../../text/numbers';
import { ChoicePlot } from './ChoicePlot';

/** Accuracies of one network against something that is counted. */
export interface AccuracyLine {
  lane: Lane;
  points: readonly { at: number; accuracy: number }[];
  /** Drawn lighter, with open marks and without a name: the same network in another way. */
  second?: boolean;
  /** Beside its name. */
  state?: string;
}

interface Props {
  ref: Ref<HTMLDivElement>;
  size: Size | undefined;
  label: string;
  lanes: readonly Lane[];
  lines: readonly AccuracyLine[];
  ticks: readonly number[];
  threshold?: number;
  chosen: number | undefined;
  onChoose(index: number | undefined): void;
  say(index: number): string;
  /** What else is drawn, under the lines. */
  children?(area: Box, x: Scale, y: Scale): ReactNode;
  /** What else there is to draw words around. */
  others?: readonly { at: number; accuracy: number }[];
}

export const INSET = { left: 0, top: 24.5, right: 42, bottom: 39.5 };

/** Lines of accuracies from 50 % upwards, their ticks at right. */
export function AccuracyLines(props: Props) {
  const { ref, size, label, lanes, lines, ticks, threshold, chosen, onChoose, say, children } = props;
  const { others = [] } = props;
  const area = size && inside(size, INSET);
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  const x = area && linear({ min: first, max: last, ticks: [] }, area.left + 14, area.right - 14);
  const y = area && linear({ min: 0.5, max: 1, ticks: [] }, area.bottom, area.top + 4);
  const place = ({ at, accuracy }: { at: number; accuracy: number }): Point =>
    x && y ? { x: x(at), y: y(Math.max(0.49, accuracy)) } : { x: 0, y: 0 };
  const some = lines.filter(({ points }) => points.length > 0);
  const at = chosen === undefined ? undefined : ticks[chosen];
  const level = y && threshold !== undefined ? Math.round(y(threshold)) + 0.5 : undefined;
  return (
    <ChoicePlot
      ref={ref}
      label={label}
      count={some.length > 0 ? ticks.length : 0}
      chosen={chosen}
      onChoose={onChoose}
      nearest={(point) =>
        x &&
        ticks.reduce(
          (best, tick, i) => (Math.abs(x(tick) - point.x) < Math.abs(x(ticks[best]) - point.x) ? i : best),
          0,
        )
      }
      say={say}
    >
      {size && area && x && y && (
        <svg className={style.words} {...size} aria-hidden="true">
          <path
            className={style.grid}
            d={(level === undefined ? [0.75, 1] : [0.75])
              .map((each) => `M${area.left},${y(each)}H${area.right}`)
              .join('')}
          />
          <path className={style.axis} d={`M${area.left},${area.bottom}H${area.right}`} />
          {level !== undefined && threshold !== undefined && (
            <>
              <path className={style.threshold} d={`M${area.left},${level}H${area.right}`} />
              <text className={style.tickBold} x={area.right + 8} y={level + 4}>
                {exactPercent(threshold)}
              </text>
            </>
          )}
          {(level === undefined ? [1, 0.75, 0.5] : [0.75, 0.5]).map((tick) => (
            <text key={tick} className={style.tick} x={area.right + 8} y={y(tick) + 4}>
              {exactPercent(tick)}
            </text>
          ))}
          {ticks.map((tick) => (
            <text
              key={tick}
              className={tick === at ? style.tickChosen : style.tick}
              x={x(tick)}
              y={area.bottom + 16.5}
              textAnchor="middle"
            >
              {tick}
            </text>
          ))}
          {at !== undefined && (
            <path className={style.cursorLine} d={`M${x(at)},${area.top}V${area.bottom}`} />
          )}
          {children?.(area, x, y)}
          {some.map(({ lane, points, second }) => (
            <path
              key={`${lane.id} ${second}`}
              className={laneClass(lane)}
              d={lineThrough(points.map(place))}
              fill="none"
              stroke={styleOf(lane).mark}
              strokeOpacity={second ? 0.5 : 1}
              strokeWidth={second ? 1.5 : 2}
              strokeDasharray={styleOf(lane).dash}
            />
          ))}
          {some.map(({ lane, points, second }) => (
            <g key={`${lane.id} ${second}`}>
              <Marks
                lane={lane}
                at={points.slice(0, -1).map((each) => ({ ...place(each), open: second }))}
                radius={RADIUS.mark}
              />
              <Marks
                lane={lane}
                at={points.slice(-1).map((each) => ({ ...place(each), open: second }))}
                radius={second ? RADIUS.mark : RADIUS.present}
              />
            </g>
          ))}
          <DirectLabels
            labels={some
              .filter(({ second }) => !second)
              .map(({ lane, points, state }) => ({
                lane,
                at: place(points[points.length - 1]),
                name: nameAmong(lane, lanes),
                state: at === undefined ? state : undefined,
              }))}
            fontSize={12}
            bounds={area}
            marks={[...some.map(({ points }) => points), others].flatMap((points) =>
              points.map((each) => around(place(each), 5)),
            )}
            line={[...some.map(({ points }) => points), others].flatMap((points) =>
              alongLine(points.map(place)),
            )}
          />
        </svg>
      )}
    </ChoicePlot>
  );
}

/** What is chosen among so many; nothing once there are fewer. */
export function useChoice(count: number) {
  const [chosen, choose] = useState<number>();
  return [chosen !== undefined && chosen < count ? chosen : undefined, choose] as const;
}
