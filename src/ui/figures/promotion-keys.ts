import { changesOf, knowsBeginning, promotionsOf } from '../../state/history';
import type { Lane } from '../../state/lane';
import { everyNetwork } from '../../state/networks';
import { names } from '../text/lane-names';

/** Keys that stay the same from one promotion or change of settings of any lane to the next, under the same names. */
export const promotionKeys = (lanes: readonly Lane[]): readonly unknown[] => [
  ...names(lanes),
  ...everyNetwork(lanes).flatMap((lane) => [
    lane.id,
    lane.config.curriculum.startN,
    knowsBeginning(lane),
    promotionsOf(lane.records).at(-1)?.record,
    changesOf(lane.records),
  ]),
];
