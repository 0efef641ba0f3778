import type { OpinionName } from '../../../analysis/second-opinions';
import { tauNetWords, withError } from '../../text/neuron-words';
import type { EchoFit } from './data';

/** What second opinions are called. */
export const OPINION_NAMES: Record<OpinionName, string> = {
  area: 'area',
  acw0: 'ACW‑0',
  acw50: 'ACW‑50',
  acwE: 'ACW‑1/e',
  knee: 'spectral knee',
};
export const OPINIONS = Object.keys(OPINION_NAMES) as OpinionName[];

/** "Other estimates, in steps: area 3.1 ± 0.2, ACW‑0 12.0, …"; what there is none of within the lags is left out. */
export function opinionsWords({ opinions }: EchoFit): string {
  const each = OPINIONS.flatMap((name) => {
    const { value, error } = opinions[name];
    return value === null ? [] : [`${OPINION_NAMES[name]} ${withError(value, error)}`];
  });
  return each.length > 0
    ? `Other estimates, in steps: ${each.join(', ')}.`
    : 'No other estimate is to be had.';
}

/** What they are. */
export const opinionsHelp = (lag: number): string =>
  `Area: ½ and all autocorrelations after lag 0, until they first fall to 0 or to lag ${lag}. ACW: the lag at which they first fall to 0, ½, 1/e. Knee: τ of the corner of the power spectrum (a Lorentzian over a floor). An exponential has an area of about τ, an ACW‑50 of 0.69 τ, and τ as ACW‑1/e and knee. ± is a standard error, by the jackknife over the runs.`;

/** "Other estimators find 1.1 to 3.1." of those further from the fit than their errors allow; nothing where none is. */
export function disagreement({ mark, opinions }: EchoFit): string {
  if (mark) return '';
  const apart = OPINIONS.filter((name) => opinions[name].apart);
  if (apart.length === 0) return '';
  const taus = apart.map((name) => opinions[name].tau as number);
  const [least, most] = [Math.min(...taus), Math.max(...taus)].map(tauNetWords);
  const who = apart.length === 1 ? `Its ${OPINION_NAMES[apart[0]]} says` : 'Other estimators say';
  return ` ${who} ${least === most ? least : `${least} to ${most}`}.`;
}
