import { useMemo } from 'react';
import type { Lane } from '../../../state/lane';
import { inside, linear, lineThrough, logarithmic, type Point } from '../../kit/geometry';
import { useInsets } from '../../kit/insets';
import { LinePlot } from '../../kit/LinePlot';
import plot from '../../kit/plot.module.css';
import { useSize } from '../../kit/use-size';
import { laneClass } from '../../lane/lane-hover';
import { markerPath } from '../../lane/marker-path';
import { styleOf } from '../../text/lane-style';
import type { Measured } from '../neurons/data';
import { echoTitle } from './caption';
import { type Echo, modelLine } from './data';
import { EchoKeys } from './EchoKeys';
import style from './echo.module.css';
import { type EchoScale, echoAxis, lagAxis } from './echo-axis';
import { keysOf } from './echo-key';

const INSET = { left: 38, top: 24.5, right: 8, bottom: 39.5 };
/** Of a measured point, in px. */
const RADIUS = 2.6;

interface Props {
  lane: Lane;
  echo: Echo;
  driving: Measured['driving'];
  scale: EchoScale;
}

/** The measured points as open circles, the chosen model as a line in the lane's hue, the other one dotted. */
export function EchoPlot({ lane, echo, driving, scale }: Props) {
  const [ref, size] = useSize<HTMLDivElement>();
  const { measured, fit } = echo;
  const lastLag = measured.length - 1;
  const x = useMemo(() => ({ ...lagAxis(lastLag), key: 'lag' }), [lastLag]);
  const y = useMemo(() => echoAxis(measured, scale), [measured, scale]);
  const inset = useInsets(x, y, INSET, size);
  const area = size && inside(size, inset);
  const vertical = scale === 'log' ? logarithmic : linear;
  const to = area && { x: linear(x, area.left, area.right), y: vertical(y, area.bottom, area.top) };
  const keys = keysOf(fit, driving);

  /** What the axis can show: a logarithmic one has no room for what is 0 or below. */
  const place = (lag: number, value: number): Point[] =>
    to && Number.isFinite(value) && (scale === 'linear' || value >= y.min)
      ? [{ x: to.x(lag), y: to.y(value) }]
      : [];
  const points = Array.from(measured, (value, lag) => place(lag, value)).flat();
  const lineOf = (model: 1 | 2) =>
    fit.model === null ? [] : modelLine(fit, model, lastLag).flatMap(({ lag, value }) => place(lag, value));
  const chosen = lineOf(fit.model ?? 1);
  const other = lineOf(fit.model === 1 ? 2 : 1);

  return (
    <div
      ref={ref}
      className={plot.plot}
      role="img"
      aria-label={`${echoTitle(echo)} ${keys.map(({ words, more }) => [words, more].filter(Boolean).join(', ')).join('; ')}.`}
    >
      {size && area && to && (
        <>
          <LinePlot size={size} inset={inset} x={x} y={y} log={scale === 'log'} />
          <svg className={plot.words} {...size} aria-hidden="true">
            {y.min < 0 && <path className={plot.axis} d={`M${area.left},${to.y(0)}H${area.right}`} />}
            <path className={style.other} d={lineThrough(other)} />
            <path
              className={`${style.chosen} ${laneClass(lane)}`}
              d={lineThrough(chosen)}
              stroke={styleOf(lane).mark}
            />
            <path
              className={style.measured}
              d={points.map((point) => markerPath('circle', point, RADIUS)).join('')}
            />
            <EchoKeys keys={keys} lane={lane} area={area} points={[...points, ...chosen, ...other]} />
          </svg>
        </>
      )}
    </div>
  );
}
