import { memoised } from '../../../math/memoised';
import type { Lane, TauNetPoint } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import { isPaperQuality } from '../../text/measuring';
import type { AtN } from '../against-n/data';
import { overNetworks } from '../over-networks';

/** Mean τ_net at one N, in steps, and what it rests on. */
export interface NetworkTau {
  N: number;
  mean: number;
  /** Over the neurons in the mean; null for a single one. */
  spread: number | null;
  /** The standard error of the mean over the runs; looks of earlier versions have none. */
  error?: number | null;
  counted: number;
  of: number;
  steps: number;
  trials: number;
  /** Whether that is less than in the paper. */
  estimate: boolean;
}

/** τ_net of a network on its way, smallest N first; made once for each array of looks. */
export const networkTauOf = memoised((looks: readonly TauNetPoint[]): readonly NetworkTau[] =>
  looks.flatMap(({ N, step, steps, trials, of, tauNet: { mean, sd, error, counted } }) =>
    // Before training no N is reached, and without a neuron that counts there is no mean.
    mean === null || step === 0
      ? []
      : [
          {
            N,
            mean,
            spread: sd,
            error,
            counted,
            of,
            steps,
            trials,
            estimate: !isPaperQuality({ steps, trials }),
          },
        ],
  ),
);

/** τ_net over the networks of a lane. */
export const tauNetOverNetworks = memoised((lane: Lane) =>
  overNetworks(networksOf(lane).map(({ looks }) => networkTauOf(looks))),
);

/** τ_net of a lane: of one network as it is, of several the mean over networks with its spread. */
export const laneNetworkTau = (lane: Lane): readonly AtN[] =>
  hasSeveral(lane) ? tauNetOverNetworks(lane) : networkTauOf(lane.looks);
