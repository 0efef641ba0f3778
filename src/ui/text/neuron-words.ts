import type { Estimate } from '../../analysis/estimate';
import type { FitMark } from '../../analysis/fit-mark';
import type { Whose } from '../../state/picked';

/** A τ_net with what tells how far it is to be trusted. */
export type Trusted = Pick<Estimate, 'tauNet' | 'error' | 'mark'>;

/** A neuron's name; people count from 1. */
export const neuronName = (whose: Whose): string =>
  whose === 'population' ? 'all together' : `neuron ${whose + 1}`;

/** A fitted time constant as it is written, in steps; what is gone at the next step has no digits. */
export const tauNetWords = (tauNet: number): string => (tauNet < 0.05 ? '< 0.1' : tauNet.toFixed(1));

/** "3.8 ± 0.4": a value with its standard error, where that is known; both with as many digits as it allows. */
export function withError(value: number, error: number | null | undefined, least = 1): string {
  if (error === null || error === undefined) return least === 1 ? tauNetWords(value) : value.toFixed(least);
  const digits = error >= 10 ? 0 : error < 0.1 ? 2 : least;
  return `${value.toFixed(digits)} ± ${error.toFixed(digits)}`;
}

/** What a τ_net is instead of a number. */
const MARKED: Record<FitMark, string> = {
  bound: 'τ_net stopped at 100',
  constant: 'stays constant',
  oscillating: 'oscillates',
  noise: 'τ_net ≤ 1',
};

/** "τ_net 3.8 ± 0.4", or why there is none. */
export function tauNetOf({ tauNet, error, mark }: Trusted): string {
  if (tauNet === null) return 'fits no model';
  return mark ? MARKED[mark] : `τ_net ${withError(tauNet, error)}`;
}

/** "neuron 61, τ 1.00, τ_net 3.8": a neuron and both of its time constants (steps), as far as they are known. */
export function neuronWords(whose: Whose, tau?: number, net?: Trusted): string {
  const own = tau === undefined ? '' : `, τ ${tau.toFixed(2)}`;
  return `${neuronName(whose)}${own}${net ? `, ${tauNetOf(net)}` : ''}`;
}
