import type { Estimate } from '../../analysis/estimate';
import type { Whose } from '../../state/picked';

/** A τ_net with what tells how far it is to be trusted. */
export type Trusted = Pick<Estimate, 'tauNet' | 'error' | 'mark'>;

/** A neuron's name; people count from 1. */
export const neuronName = (whose: Whose): string =>
  whose === 'population' ? 'all together' : `neuron ${whose + 1}`;

/** A fitted time constant as it is written, in steps; what is gone at the next step has no digits. */
export const tauNetWords = (tauNet: number): string => (tauNet < 0.05 ? '< 0.1' : tauNet.toFixed(1));

/** "3.8 ± 0.4": a value with its standard error, where that is known; both with as many digits as it allows. */
export function withError(value: number, error?: number | null, least = 1): string {
  const digits = error && error < 0.1 ? 2 : least;
  if (!error) return digits === 1 ? tauNetWords(value) : value.toFixed(digits);
  return `${value.toFixed(digits)} ± ${error.toFixed(digits)}`;
}

/** "τ_net 3.8 ± 0.4", or what there is in its place. */
function tauNetOf({ tauNet, error, mark }: Trusted): string {
  if (mark === 'bound') return 'τ_net > 100';
  if (mark === 'noise') return 'τ_net ≤ 1';
  return mark || tauNet === null ? 'fits no model' : `τ_net ${withError(tauNet, error)}`;
}

/** "neuron 61, τ 1.00, τ_net 3.8": a neuron and both of its time constants (steps), as far as they are known. */
export function neuronWords(whose: Whose, tau?: number, net?: Trusted): string {
  const own = tau === undefined ? '' : `, τ ${tau.toFixed(2)}`;
  return `${neuronName(whose)}${own}${net ? `, ${tauNetOf(net)}` : ''}`;
}
