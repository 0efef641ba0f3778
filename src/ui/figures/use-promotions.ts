import { changesOf, knowsBeginning, promotionsOf } from '../../state/history';
import type { Lane } from '../../state/lane';
import { useStable } from '../kit/use-stable';
import { names } from '../text/lane-style';

/** Something that stays the same from one promotion or change of settings of any lane to the next, under the same names: what depends on no more can rest. */
export const usePromotions = (lanes: readonly Lane[]) =>
  useStable([
    ...names(lanes),
    ...lanes.flatMap((lane) => [
      lane.id,
      lane.config.curriculum.startN,
      knowsBeginning(lane),
      promotionsOf(lane.records).at(-1)?.record,
      changesOf(lane.records),
    ]),
  ]);
