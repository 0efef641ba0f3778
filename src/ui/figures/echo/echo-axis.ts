import { range } from 'd3-array';
import type { Axis } from '../../kit/axes';

export type EchoScale = 'linear' | 'log';

/** Autocorrelations a little below 0 are noise, which needs no room of its own. */
const NOISE = 0.08;

/** The axis of an autocorrelation: 0 to 1, further down where it swings below 0; or three decades below 1. */
export function echoAxis(measured: ArrayLike<number>, scale: EchoScale): Axis {
  if (scale === 'log') return { min: 0.001, max: 1, ticks: [0.001, 0.01, 0.1, 1] };
  const least = Math.min(...Array.from(measured).filter(Number.isFinite), 0);
  if (least < -0.5) return { min: -1, max: 1, ticks: [-1, -0.5, 0, 0.5, 1] };
  if (least < -NOISE) return { min: -0.5, max: 1, ticks: [-0.5, 0, 0.5, 1] };
  return { min: 0, max: 1, ticks: [0, 0.5, 1] };
}

/** Lags, in steps. */
export const lagAxis = (lag: number): Axis => {
  const step = lag <= 10 ? 2 : lag <= 30 ? 10 : Math.ceil(lag / 50) * 10;
  return { min: 0, max: lag, ticks: range(0, lag + 1, step) };
};
