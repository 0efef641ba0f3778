import type { Whose } from '../../state/picked';

/** A neuron's name; people count from 1. */
export const neuronName = (whose: Whose): string =>
  whose === 'population' ? 'all together' : `neuron ${whose + 1}`;

/** A fitted time constant as it is written, in steps; what is gone at the next step has no digits. */
export const tauNetWords = (tauNet: number): string => (tauNet < 0.05 ? '< 0.1' : tauNet.toFixed(1));

/** "neuron 61, τ 1.00, τ_net 3.8": a neuron and both of its time constants (steps), as far as they are known. */
export function neuronWords(whose: Whose, tau?: number, tauNet?: number | null): string {
  const own = tau === undefined ? '' : `, τ ${tau.toFixed(2)}`;
  if (tauNet === undefined) return `${neuronName(whose)}${own}`;
  return `${neuronName(whose)}${own}, ${tauNet === null ? 'fits no model' : `τ_net ${tauNetWords(tauNet)}`}`;
}
