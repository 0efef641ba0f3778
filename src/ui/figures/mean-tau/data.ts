import type { EpochRecord } from '../../../config/progress';
import { memoised } from '../../../math/memoised';
import { type Promotion, promotionsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import { overNetworks } from '../over-networks';

/** τ over neurons when N was reached, in steps. */
export interface MeanTau {
  N: number;
  mean: number;
  sd: number;
  /** One standard deviation down and up; no time is below 0. */
  band: [number, number];
}

/** Mean τ of a lane at every N: of one network with its spread over neurons, of several with that over networks. */
export const laneMeans = memoised((lane: Lane): readonly MeanTau[] =>
  hasSeveral(lane)
    ? overNetworks(networksOf(lane).map(({ records }) => meansOf(records)))
    : meansOf(lane.records),
);

/** τ at every promotion of one network, first to last. */
export const meansOf = (records: readonly EpochRecord[]): readonly MeanTau[] =>
  meansAt(promotionsOf(records));

/** Made once for each array of promotions. */
const meansAt = memoised((promotions: readonly Promotion[]): readonly MeanTau[] =>
  promotions.flatMap(({ N, record: { tau } }) =>
    tau && Number.isFinite(tau.mean + tau.sd)
      ? [{ N, mean: tau.mean, sd: tau.sd, band: [Math.max(0, tau.mean - tau.sd), tau.mean + tau.sd] }]
      : [],
  ),
);
