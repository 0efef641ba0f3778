import { knowsBeginning, promotionsOf } from '../../state/history';
import type { Lane } from '../../state/lane';
import { useStable } from './kit/use-stable';

/** Something that stays the same from one promotion of any lane to the next: what depends on no more can rest. */
export const usePromotions = (lanes: readonly Lane[]) =>
  useStable(
    lanes.flatMap((lane) => [
      lane.id,
      lane.config.curriculum.startN,
      knowsBeginning(lane),
      promotionsOf(lane.records).at(-1)?.record,
    ]),
  );
