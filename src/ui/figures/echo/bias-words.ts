import type { Bias } from '../../../analysis/bias-check';
import { runsWords } from '../../text/measuring';
import { withError } from '../../text/neuron-words';
import type { Measured } from '../neurons/data';

/** "A true τ of 3.1 would come out as 2.9 ± 0.2 in 10 × 20,000 steps." */
export function biasWords(
  { tau, mean, sd, surrogates, certain }: Bias,
  driving: Measured['driving'],
): string {
  const runs = runsWords(driving);
  if (mean === null || sd === null)
    return `A true τ of ${tau.toFixed(1)} would come out uncertain in ${runs}.`;
  const others = surrogates - certain;
  const besides = others > 0 ? `; in ${others} of ${surrogates} surrogates it would be uncertain` : '';
  const true_ = tau.toFixed(sd < 0.1 ? 2 : 1);
  return `A true τ of ${true_} would come out as ${withError(mean, sd)} in ${runs}${besides}.`;
}
