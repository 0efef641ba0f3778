import { memo, type ReactNode } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import { type Axis, written } from './axes';
import type { Box, Size } from './geometry';
import { TICK_SIZE } from './insets';
import style from './plot.module.css';

export interface LinePlotProps {
  size: Size;
  inset: Box;
  x: Axis & { key: string };
  y: Axis;
  log?: boolean;
  /** Lines and bands. */
  children?: ReactNode;
}

const tick = { fill: 'var(--ink-3)', fontSize: TICK_SIZE };

/** Axes, horizontal grid lines and lines, drawn by Recharts; words and marks come on top of it. */
export const LinePlot = memo(function LinePlot(props: LinePlotProps) {
  const { size, inset, x, y, log, children } = props;
  const axis = {
    type: 'number',
    tick,
    tickLine: false,
    tickSize: 0,
    tickMargin: 8,
    interval: 0,
    allowDataOverflow: true,
  } as const;
  return (
    <ComposedChart
      {...size}
      margin={{ top: inset.top, right: inset.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      className={style.data}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--grid)" shapeRendering="crispEdges" />
      <XAxis
        {...axis}
        dataKey={x.key}
        domain={[x.min, x.max]}
        ticks={x.ticks}
        tickFormatter={(tick) => written(x, tick)}
        height={inset.bottom}
        axisLine={{ stroke: 'var(--axis)', shapeRendering: 'crispEdges' }}
      />
      <YAxis
        {...axis}
        domain={[y.min, y.max]}
        ticks={y.ticks}
        tickFormatter={(tick) => written(y, tick)}
        scale={log ? 'log' : 'linear'}
        width={inset.left}
        axisLine={false}
      />
      {children}
    </ComposedChart>
  );
});
