import { SLOWEST } from '../math/decays';
import type { Fit } from './fit';

/** Below this, what a fit leaves is rounding: the curve is an exponential of just that τ. */
const EXACT = 1e-12;
/** A fit that explains less of a curve's variance over lags is no description of it. */
const LEAST_EXPLAINED = 0.5;

/**
 * Which fits are not to be taken at their word, a sentence for each way in which they fail.
 * @param curves the autocorrelations that were fitted, a row of lags each
 * @param lag the largest lag of the fits
 */
export function fitFaults(
  curves: readonly (readonly number[])[],
  fits: readonly Fit[],
  lag: number,
): string[] {
  const which = (fault: (fit: Fit, curve: readonly number[]) => boolean) =>
    fits.flatMap((fit, i) => (fault(fit, curves[i].slice(0, lag + 1)) ? [i] : []));
  const faults: [number[], string][] = [
    [
      which(({ model }, curve) => model === null && curve.some(Number.isNaN)),
      'not fitted, since numbers are missing',
    ],
    [
      which(({ model }, curve) => model === null && !curve.some(Number.isNaN)),
      'not fitted, since the value at lag 0 is not above 0',
    ],
    [
      which(isAtBound),
      `τ_net was stopped by the bound of ${SLOWEST} steps: it is longer, or there is no decay`,
    ],
    [
      which((fit, curve) => !isAtBound(fit) && explained(fit, curve) < LEAST_EXPLAINED),
      'badly fitted: neither one nor two exponentials explain half of its variance',
    ],
  ];
  return faults
    .filter(([curves]) => curves.length > 0)
    .map(([curves, fault]) => `${listed(curves)}: ${fault}`);
}

const residual = ({ model, rss1, rss2 }: Fit): number => (model === 1 ? rss1 : rss2) ?? 0;

/** Whether a larger τ would have fitted better than the largest that there may be. */
const isAtBound = (fit: Fit): boolean =>
  fit.tauNet !== null && fit.tauNet > SLOWEST * (1 - 1e-9) && residual(fit) > EXACT;

/** The fraction of a curve's variance over lags that its fit explains. */
function explained(fit: Fit, curve: readonly number[]): number {
  if (fit.model === null) return 1;
  const mean = curve.reduce((sum, value) => sum + value, 0) / curve.length;
  const variance = curve.reduce((sum, value) => sum + ((value - mean) / curve[0]) ** 2, 0);
  return variance === 0 ? 1 : 1 - residual(fit) / variance;
}

/** Curves by their places in `ac`, the first few. */
const listed = (curves: readonly number[]): string =>
  curves
    .slice(0, 8)
    .map((i) => `ac.${i}`)
    .join(', ') + (curves.length > 8 ? ` and ${curves.length - 8} more` : '');
