import { useMemo } from 'react';
import type { Lesion } from '../../../analysis/lesion';
import type { Lane } from '../../../state/lane';
import { asShown, type Damaged, lesionOf, useLesions } from '../../../state/lesions';

/** What a lane is damaged by; undefined where it is whole. */
export function useLesion(laneId: number): Lesion | undefined {
  const silent = useLesions((state) => state.silent);
  const noise = useLesions((state) => state.noise);
  return useMemo(() => lesionOf({ silent, noise }, laneId), [silent, noise, laneId]);
}

interface ShownLanes {
  lanes: readonly Lane[];
  /** What damage has done to them, by lane; undefined where all are whole. */
  damaged?: Readonly<Record<number, Damaged>>;
}

/** Lanes as they are shown: as their damaged networks do, where they are damaged. */
export function useShownLanes(lanes: readonly Lane[]): ShownLanes {
  const damaged = useLesions((state) => state.damaged);
  return useMemo(() => {
    const shown = lanes.map((lane) => asShown(lane, { damaged }));
    return shown.some((lane, i) => lane !== lanes[i]) ? { lanes: shown, damaged } : { lanes };
  }, [lanes, damaged]);
}

/** The same of what is saved. */
export const shownNow = (lanes: readonly Lane[]): readonly Lane[] =>
  lanes.map((lane) => asShown(lane, useLesions.getState()));
