import { SLOWEST } from '../math/decays';
import type { Fit } from './fit';

/**
 * Why a τ_net is not to be taken at its word: it was stopped by the bound of 100 steps; or there is no decay, since the
 * curve stays where it is, swings or rises again, or has nothing beyond noise after lag 0.
 */
export const FIT_MARKS = ['bound', 'constant', 'oscillating', 'noise'] as const;
export type FitMark = (typeof FIT_MARKS)[number];

/** Below this, what a fit leaves is rounding: the curve is an exponential of just that τ. */
const EXACT = 1e-12;
/** A fit that explains less of a curve's variance over lags is no description of it. */
const LEAST_EXPLAINED = 0.5;
/** A curve that loses less of its height over all lags does not decay. */
const LEAST_LOST = 0.01;
/** A curve swings below 0 where it gets so far, and so much of its squares after lag 0 is there. */
const BELOW = { depth: 0.1, share: 0.2 };
/** What decays does not rise again by so much of what it lost. */
const MOST_REGAINED = 0.5;
/** What a curve of mere noise does not exceed: so many standard deviations. */
const SURE = 4;

/**
 * The mark of a fit, null where it is a good one or there is none.
 * @param curve the autocorrelation at lags 0 … L that was fitted, in any unit
 */
export function fitMark(fit: Fit, curve: ArrayLike<number>): FitMark | null {
  if (fit.model === null) return null;
  const rest = Array.from({ length: curve.length - 1 }, (_, k) => curve[k + 1] / curve[0]);
  if (Math.min(...rest) > 1 - LEAST_LOST) return 'constant';
  const noise = SURE * noiseOf(rest);
  const swings = Math.min(...rest) < -Math.max(BELOW.depth, noise) && shareBelow(rest) > BELOW.share;
  if (swings) return 'oscillating';
  if (isAtBound(fit)) return regained(rest) > MOST_REGAINED ? 'oscillating' : 'bound';
  if (explained(fit, rest) < LEAST_EXPLAINED) return 'oscillating';
  return Math.max(...rest.map(Math.abs)) <= noise ? 'noise' : null;
}

const residual = ({ model, rss1, rss2 }: Fit): number => (model === 1 ? rss1 : rss2) ?? 0;

/** Whether a larger τ would have fitted better than the largest that there may be. */
const isAtBound = (fit: Fit): boolean =>
  fit.tauNet !== null && fit.tauNet > SLOWEST * (1 - 1e-9) && residual(fit) > EXACT;

/** The fraction of a curve's variance over lags, 1 at lag 0, that its fit explains. */
function explained(fit: Fit, rest: readonly number[]): number {
  const mean = (1 + sum(rest)) / (1 + rest.length);
  const variance = (1 - mean) ** 2 + sum(rest.map((value) => (value - mean) ** 2));
  return 1 - residual(fit) / variance;
}

/** How far a curve rises again at most, as a share of all that it loses. */
function regained(rest: readonly number[]): number {
  let lowest = 1;
  let rise = 0;
  for (const value of rest) {
    lowest = Math.min(lowest, value);
    rise = Math.max(rise, value - lowest);
  }
  return rise / (1 - lowest);
}

/** How much of the squares lies below 0. */
const shareBelow = (rest: readonly number[]): number =>
  sum(rest.map((value) => Math.min(0, value) ** 2)) / sum(rest.map((value) => value ** 2));

/** The standard deviation of what is rough in the later half, where curves that decay are smooth. */
function noiseOf(rest: readonly number[]): number {
  const tail = rest.slice(Math.floor(rest.length / 2));
  const squares = tail.slice(1).map((value, k) => (value - tail[k]) ** 2);
  return Math.sqrt(sum(squares) / squares.length / 2);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
