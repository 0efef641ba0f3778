import { memo, type ReactNode } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  XAxis,
  type XAxisTickContentProps,
  YAxis,
  type YAxisTickContentProps,
} from 'recharts';
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

/** From where a tick is anchored down to the baseline of its words. */
const DOWN = { start: '0.71em', middle: '0.355em', end: '0em' };

/** Writes the ticks of an axis. Recharts would measure each, to break lines that are longer than their axis is wide. */
const ticksOn = (axis: Axis) => (props: XAxisTickContentProps | YAxisTickContentProps) => (
  <text x={props.x} y={props.y} textAnchor={props.textAnchor} fill="var(--ink-3)" fontSize={TICK_SIZE}>
    <tspan x={props.x} dy={DOWN[props.verticalAnchor]}>
      {written(axis, props.payload.value)}
    </tspan>
  </text>
);

/** Axes, horizontal grid lines and lines, drawn by Recharts; words and marks come on top of it. */
export const LinePlot = memo(function LinePlot(props: LinePlotProps) {
  const { size, inset, x, y, log, children } = props;
  const axis = {
    type: 'number',
    niceTicks: 'none', // all are given
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
        tick={ticksOn(x)}
        height={inset.bottom}
        axisLine={{ stroke: 'var(--axis)', shapeRendering: 'crispEdges' }}
      />
      <YAxis
        {...axis}
        domain={[y.min, y.max]}
        ticks={y.ticks}
        tick={ticksOn(y)}
        scale={log ? 'log' : 'linear'}
        width={inset.left}
        axisLine={false}
      />
      {children}
    </ComposedChart>
  );
});
