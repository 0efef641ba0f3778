import { type Layout, view } from '../cells/layout';
import { clearAbsent, constrain, hasSelfConnections, type Mask } from '../cells/mask';
import type { NetworkConfig } from '../config/schema';
import type { GivenState } from './engine';

/**
 * A state without what the network may not have: weights, and what the optimizer remembers of absent ones. Where there is a mask, or
 * a neuron's weight to itself, that is a copy; else it is the state as it is.
 */
export function allowedState(
  state: GivenState,
  layout: Layout,
  network: NetworkConfig,
  mask: Mask | undefined,
): GivenState {
  const slice = layout.cell['recurrent.weight'];
  if (!mask && isAllowed(view(state.parameters, slice), network)) return state;
  const { parameters, momentum, variance, ...rest } = state;
  const copies = { parameters: parameters.slice(), momentum: momentum?.slice(), variance: variance?.slice() };
  constrain(view(copies.parameters, slice), network, mask);
  for (const memory of [copies.momentum, copies.variance]) if (memory) clearAbsent(view(memory, slice), mask);
  return { ...rest, ...copies };
}

/** Whether no neuron of a network without a mask has a weight to itself that it may not have. */
function isAllowed(W: Float32Array, network: NetworkConfig): boolean {
  if (hasSelfConnections(network)) return true;
  for (let k = 0; k < W.length; k += network.units + 1) if (W[k] !== 0) return false;
  return true;
}
