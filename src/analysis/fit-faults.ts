import { SLOWEST } from '../math/decays';
import type { Fit } from './fit';
import { type FitMark, fitMark } from './fit-mark';

const MARKED: Record<FitMark, string> = {
  bound: `τ_net was stopped by the bound of ${SLOWEST} steps: it is longer, or there is no decay`,
  constant: 'no decay to fit: the curve is constant',
  oscillating: 'badly fitted: the curve swings or rises again, where exponentials only decay',
  noise: 'no decay to fit: nothing after lag 0 exceeds the noise',
};

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
    ...Object.entries(MARKED).map(([mark, fault]): [number[], string] => [
      which((fit, curve) => fitMark(fit, curve) === mark),
      fault,
    ]),
  ];
  return faults
    .filter(([curves]) => curves.length > 0)
    .map(([curves, fault]) => `${listed(curves)}: ${fault}`);
}

/** Curves by their places in `ac`, the first few. */
const listed = (curves: readonly number[]): string =>
  curves
    .slice(0, 8)
    .map((i) => `ac.${i}`)
    .join(', ') + (curves.length > 8 ? ` and ${curves.length - 8} more` : '');
