import type { NetworkConfig } from '../config/schema';
import type { ContextArray } from './layout';

/**
 * A network that is told which N it is asked, by a context c of one number for each: with c₁ = 1 it is asked the first. Our
 * reading of Vedovati and Ching (2024); the equations are ours. With u = W h(t−1) + b + w_in x(t) + b_in of the leaky cell
 * in place of u stands
 *
 *   g ∘ ((W + Σ_k c_k Σ_j u_kj v_kjᵀ) h(t−1) + b + w_in x(t) + b_in) + e,   g = 1 + Σ_k c_k G_k,   e = Σ_k c_k E_k
 *
 * where G is `gain`, E `bias`, u_kj and v_kj are rows of `left` and `right`, r for each context. What a mode has not counts as
 * 0, and no neuron gets a weight to itself that has none. For one c that is a plain leaky cell with other parameters.
 */
const ARRAYS: Record<NetworkConfig['context'], readonly ContextArray[]> = {
  none: [],
  input: ['bias'],
  excitability: ['gain', 'bias'],
  synaptic: ['left', 'right'],
  both: ['gain', 'bias', 'left', 'right'],
};

/** How many rows of each array a context has; undefined for networks that are told nothing. */
export function contextRows({
  context,
  contextRank,
}: NetworkConfig): Partial<Record<ContextArray, number>> | undefined {
  if (context === 'none') return undefined;
  const rows = (name: ContextArray) => (name === 'left' || name === 'right' ? contextRank : 1);
  return Object.fromEntries(ARRAYS[context].map((name) => [name, rows(name)]));
}

/** How many numbers of its own a context has. */
export const numbersPerContext = (network: NetworkConfig): number =>
  Object.values(contextRows(network) ?? {}).reduce((sum, rows) => sum + rows * network.units, 0);

/** The same cell without contexts, free to have any weights there may be between neurons: what a network is for one c. */
export const plainOf = (network: NetworkConfig): NetworkConfig => ({
  ...network,
  context: 'none',
  density: 1,
  dale: false,
});
