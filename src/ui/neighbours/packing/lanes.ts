import type { PackedNetwork } from '../../../neighbours/packing/network';
import { keyOf, MODES } from '../../../neighbours/packing/settings';
import { networkIn, type PackingState, settingsOf } from '../../../state/packing';
import type { CombLane } from './CombFigure';

/** A lane with its network, if there is one that is not being trained anew. */
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
    // Until its first test a network that is trained anew leaves the one before in its place.
    if (training && training.update > 0) return { mode, ...training };
    return {
      mode,
      failed,
      accuracy: network?.accuracy ?? [],
      network,
      ...(training && !network && { update: 0 }),
    };
  });
