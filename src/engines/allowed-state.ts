import { type Layout, view } from '../cells/layout';
import { clearAbsent, constrain, type Mask } from '../cells/mask';
import type { NetworkConfig } from '../config/schema';
import type { GivenState } from './engine';

/** A copy of a state without what the network may not have: weights, and what the optimizer remembers of absent ones. */
export function allowedState(
  { parameters, momentum, variance, ...rest }: GivenState,
  layout: Layout,
  network: NetworkConfig,
  mask: Mask | undefined,
): GivenState {
  const copies = { parameters: parameters.slice(), momentum: momentum?.slice(), variance: variance?.slice() };
  const slice = layout.cell['recurrent.weight'];
  constrain(view(copies.parameters, slice), network, mask);
  for (const memory of [copies.momentum, copies.variance]) if (memory) clearAbsent(view(memory, slice), mask);
  return { ...rest, ...copies };
}
