import type { PackedNetwork } from '../../../neighbours/packing/network';
import { keyOf, MODES } from '../../../neighbours/packing/settings';
import { networkIn, type PackingState, settingsOf } from '../../../state/packing';
import type { CombLane } from './CombFigure';

/** A lane with its network, the one before while another is trained in its place. */
export interface PackingLane extends CombLane {
  network?: PackedNetwork;
}

/** What every lane has to show under the present settings. */
export const lanesOf = (state: PackingState): PackingLane[] =>
  MODES.map((mode) => {
    const key = keyOf(settingsOf(state, mode));
    const failed = state.failed[key];
    const training = state.training[key];
    const network = networkIn(state, mode);
    const { update, accuracy } = training ?? {};
    // Until its first test a network that is trained anew leaves the accuracies of the one before in their place.
    if (update) return { mode, update, accuracy: accuracy ?? [], network };
    return {
      mode,
      failed,
      accuracy: network?.accuracy ?? [],
      network,
      ...(training && !network && { update: 0 }),
    };
  });
