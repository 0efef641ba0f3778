import { useState } from 'react';
import type { Lane } from '../../../state/lane';
import { type Axis, written } from '../../kit/axes';
import { CursorLine } from '../../kit/CursorLine';
import { DirectLabels } from '../../kit/DirectLabels';
import { Docked, dockedWords } from '../../kit/Docked';
import { Figure, type FigureProps } from '../../kit/Figure';
import { around, inside, linear, lineThrough, logarithmic, type Point } from '../../kit/geometry';
import { Marks, RADIUS } from '../../kit/Marks';
import { alongLine } from '../../kit/obstacles';
import style from '../../kit/plot.module.css';
import { useSize } from '../../kit/use-size';
import { laneClass } from '../../lane/lane-hover';
import { nameAmong } from '../../text/lane-names';
import { styleOf } from '../../text/lane-style';
import { minus } from '../../text/numbers';
import { ChoicePlot } from './ChoicePlot';
import { type Curve, sizeWords } from './curves';
import { PaperStrip } from './PaperStrip';

/** Under the axis, for the paper's values, in px. */
const STRIP = 19;
const INSET = { left: 28, top: 24.5, right: 8, bottom: 39.5 + STRIP };
const UNIT: Axis = { min: 0, max: 1, ticks: [0, 0.5, 1] };

interface Props extends Omit<FigureProps, 'children' | 'yTitle' | 'docked'> {
  /** All lanes of the page, among which these have their names. */
  lanes: readonly Lane[];
  curves: readonly Curve[];
  x: Axis;
  /** What is chosen in the plot: "ε", "noise". */
  symbol: string;
  /** A size in words, with its unit. */
  write?(size: number): string;
  /** What stands in the place of the paper's values. */
  strip?: string;
}

/** Relative accuracy against the size of noise, a curve a network: where does each cross half? */
export function CurvePlot(props: Props) {
  const { lanes, curves, x, symbol, write = sizeWords, strip, ...figure } = props;
  const [ref, size] = useSize<HTMLDivElement>();
  const [chosen, choose] = useState<number>();
  const area = size && inside(size, INSET);
  const scale = area && {
    x: logarithmic(x, area.left, area.right),
    y: linear(UNIT, area.bottom, area.top + 6),
  };
  const place = ({ size, mean }: { size: number; mean: number }): Point =>
    scale ? { x: scale.x(size), y: scale.y(Math.max(-0.06, Math.min(1.06, mean))) } : { x: 0, y: 0 };
  const count = Math.max(0, ...curves.map(({ points }) => points.length));
  const at = chosen !== undefined && chosen < count ? chosen : undefined;
  const first = curves.find(({ points }) => points.length === count);
  const values = (index: number) =>
    curves.flatMap(({ lane, points }) =>
      points[index] ? [{ lane, text: shareWords(points[index], curves.length <= 2) }] : [],
    );
  const sizeAt = (index: number) => (first ? `${symbol} ${write(first.points[index].size)}` : '');

  const ends = curves.flatMap((curve) => {
    const { half, points, lane } = curve;
    if (points.length === 0) return [];
    const at = half === undefined ? place(points[points.length - 1]) : place({ size: half, mean: 0.5 });
    const state = half === undefined ? 'keeps half' : `half at ${write(half)}`;
    return [{ lane, at, name: nameAmong(lane, lanes), state, crosses: half !== undefined }];
  });

  return (
    <Figure
      {...figure}
      yTitle="relative accuracy"
      docked={at !== undefined && <Docked values={values(at)} />}
    >
      <ChoicePlot
        ref={ref}
        label={`${figure.title} Choose a size of the noise with the arrow keys.`}
        count={count}
        chosen={at}
        onChoose={choose}
        nearest={(point) => first && nearestOf(first.points.map(place), point)}
        say={(index) => `${sizeAt(index)}: ${dockedWords(values(index), lanes)}`}
      >
        {size && area && scale && (
          <svg className={style.words} {...size} aria-hidden="true">
            <path
              className={style.grid}
              d={[0.25, 0.75, 1].map((y) => `M${area.left},${scale.y(y)}H${area.right}`).join('')}
            />
            <path className={style.axis} d={`M${area.left},${scale.y(0)}H${area.right}`} />
            <path
              className={style.axis}
              d={x.ticks.map((tick) => `M${scale.x(tick)},${scale.y(0)}v3`).join('')}
            />
            <path className={style.threshold} d={`M${area.left},${scale.y(0.5)}H${area.right}`} />
            {UNIT.ticks.map((tick) => (
              <text
                key={tick}
                className={style.tick}
                x={area.left - 8}
                y={scale.y(tick) + 4}
                textAnchor="end"
              >
                {tick}
              </text>
            ))}
            {x.ticks.map((tick, i) => (
              <text
                key={tick}
                className={style.tick}
                x={scale.x(tick)}
                y={area.bottom + STRIP + 16.5}
                textAnchor={i === x.ticks.length - 1 ? 'end' : 'middle'}
              >
                {written(x, tick)}
              </text>
            ))}
            <PaperStrip curves={curves} words={strip} area={area} x={scale.x} />
            {curves.map(({ lane, points }) => (
              <path
                key={lane.id}
                className={laneClass(lane)}
                d={bandPath(
                  points.map((each) => [
                    place({ ...each, mean: each.mean + each.sd }),
                    place({ ...each, mean: each.mean - each.sd }),
                  ]),
                )}
                fill={styleOf(lane).mark}
                fillOpacity="var(--band)"
              />
            ))}
            {curves.map(({ lane, points }) => (
              <path
                key={lane.id}
                className={laneClass(lane)}
                d={lineThrough(points.map(place))}
                fill="none"
                stroke={styleOf(lane).mark}
                strokeWidth="2"
                strokeDasharray={styleOf(lane).dash}
                strokeLinejoin="round"
              />
            ))}
            {at !== undefined && first && (
              <CursorLine
                N={Number(sizeWords(first.points[at].size))}
                at={place(first.points[at]).x}
                inside={{ ...area, bottom: area.bottom + STRIP }}
                axis="x"
              />
            )}
            {curves.map(({ lane, points }) =>
              at !== undefined && points[at] ? (
                <Marks key={lane.id} lane={lane} at={[place(points[at])]} radius={RADIUS.mark} />
              ) : null,
            )}
            {ends.map(({ lane, at, crosses }) => (
              <Marks key={lane.id} lane={lane} at={crosses ? [at] : []} radius={RADIUS.present} />
            ))}
            {at === undefined && (
              <DirectLabels
                labels={ends}
                fontSize={12}
                bounds={area}
                marks={ends.map(({ at }) => around(at, 6))}
                line={curves.flatMap(({ points }) => alongLine(points.map(place)))}
              />
            )}
          </svg>
        )}
      </ChoicePlot>
    </Figure>
  );
}

/** Four lanes leave no room for the spread. */
const shareWords = ({ mean, sd }: { mean: number; sd: number }, spread: boolean): string =>
  `${minus(mean.toFixed(2))}${spread ? ` ± ${sd.toFixed(2)}` : ''}`;

const bandPath = (edges: readonly [Point, Point][]): string =>
  edges.length > 0
    ? `${lineThrough([...edges.map(([upper]) => upper), ...edges.map(([, lower]) => lower).reverse()])}z`
    : '';

/** The point whose x is nearest. */
const nearestOf = (points: readonly Point[], { x }: Point): number =>
  points.reduce((best, point, i) => (Math.abs(point.x - x) < Math.abs(points[best].x - x) ? i : best), 0);
